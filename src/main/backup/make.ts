/*
 * Owns making a backup of an open workspace: while others go on working in it, and only called done when the written file
 * has been read back in full. Until then it has another name, and after a failure there is nothing.
 */
import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import { isInside } from '#main/output/inside.ts'
import { isReplaceable, outFailure, throughPart } from '#main/output/write-out.ts'
import type { Frozen } from '#main/vault/backups.ts'
import { passphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import { assertRoom } from '#main/vault/storage/room.ts'
import type { Vault } from '#main/vault/vault.ts'
import { isRecipient } from '#main/vault/keys/age-identity.ts'
import type { AgeLock } from '#main/age/encrypted.ts'
import { askChild, type Work } from './ask-child.ts'
import { aboutOf } from './pack.ts'

export interface NewBackup {
  /** The file; what has the name is replaced when the new one is good. */
  readonly target: string
  /** A passphrase for this backup alone; null to use the keys that the workspace knows. */
  readonly passphrase: string | null
  /** Recipients besides those of the workspace. */
  readonly recipients: readonly string[]
  /** Has the last word when it is read back and entered, and before it has its name. */
  readonly beforeNamed?: (made: MadeBackup) => Promise<Result<void>>
}

export interface MadeBackup {
  readonly sha256: string
  readonly bytes: number
  readonly head: JournalHead
  /** How many keys open it; 0 when the passphrase does. */
  readonly recipients: number
  /** Items of evidence that have no bytes in it, for there are none in the workspace. */
  readonly lacking: number
}

/** What tar and age add to the files themselves; 16 bytes for 64 KiB and a block for each file. */
const overhead = 1.01

export function makeBackup(vault: Vault, order: NewBackup, work: Work): Promise<Result<MadeBackup>> {
  const reading = work.signal === undefined ? {} : { signal: work.signal }
  return vault.backups.hold(async (frozen) => {
    await vault.outgoing.clear() // what a killed process left of another one takes room
    const lock = lockOf(frozen, order)
    if (!lock.ok) return lock
    try {
      return await writtenOut(vault, { ...order, frozen, lock: lock.value }, work)
    } catch (error) {
      return outFailure(error)
    }
  }, reading)
}

function lockOf({ recipients }: Frozen, order: NewBackup): Result<AgeLock> {
  if (order.passphrase !== null) {
    if (order.recipients.length > 0)
      return fail('invalid', 'A backup is for keys or for a passphrase, not for both. Nothing was written.')
    const issue = passphraseIssue(order.passphrase)
    if (issue === undefined) return ok({ kind: 'passphrase', passphrase: order.passphrase })
    return fail('invalid', 'This passphrase is no good for a backup. Nothing was written.', {
      issues: [{ path: ['passphrase'], key: issue }],
    })
  }
  if (!order.recipients.every(isRecipient))
    return fail(
      'invalid',
      'One of the recipients is no key of age that this version knows. Nothing was written.',
      {
        next: 'Use a recipient that begins with age1, as age-keygen -y prints it.',
      },
    )
  const all = [...new Set([...recipients, ...order.recipients])]
  if (all.length > 0) return ok({ kind: 'recipients', recipients: all })
  return fail('refused', 'There is no key that could open the backup. Nothing was written.', {
    next: 'Make a recovery key for this workspace, or give the backup a passphrase of its own.',
  })
}

async function writtenOut(
  vault: Vault,
  { target, frozen, lock, beforeNamed }: NewBackup & { frozen: Frozen; lock: AgeLock },
  work: Work,
): Promise<Result<MadeBackup>> {
  if (!(await isReplaceable(target)))
    return fail('refused', 'What has that name already is not a plain file. Nothing was written.', {
      next: 'Choose another name.',
    })
  if (await isInside(vault.folder, target))
    return fail('refused', 'A backup cannot be saved inside the workspace folder. Nothing was written.', {
      next: 'Choose another folder, on another disk if there is one.',
    })
  const { recipients: _, lacking, ...contents } = frozen
  const folder = path.dirname(target)
  const headroom = await vault.outgoing.headroom(folder)
  await assertRoom(vault.outgoing.files, folder, aboutOf(contents).bytes * overhead, headroom)
  return throughPart(vault.outgoing, { target, content: 'encrypted' }, async (part) => {
    const written = await askChild('write', { contents, lock, part }, work)
    if (!written.ok) return written
    const recipients = lock.kind === 'recipients' ? lock.recipients.length : 0
    const { sha256, bytes } = written.value
    // Entered before it gets its name: of a backup that nobody can find there is an entry, and not the other way round.
    const entered = await vault.log(
      { kind: 'workspace', id: vault.workspaceId },
      { event: 'backed-up', sha256, bytes, ...frozen.head, recipients },
    )
    if (!entered.ok) return entered
    const made = { sha256, bytes, head: frozen.head, recipients, lacking }
    const agreed = (await beforeNamed?.(made)) ?? ok(undefined)
    return agreed.ok ? ok(made) : agreed
  })
}
