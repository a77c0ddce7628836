import { isDeepStrictEqual } from 'node:util'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import { settle } from '../../storage/refusal.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'
import { figure } from '../figure.ts'
import { canMeet, diskErrors, failingFiles, type DiskCall } from '../failing-files.ts'
import { PowerLossDisk } from '../power-loss/disk.ts'
import type { DiskTree } from '../power-loss/nodes.ts'
import { durableOf, shownBy } from '../power-loss/states.ts'
import { valueOf } from '../workspace.ts'
import { contentOf, contentWhenOpened, openAsFounder, type Content } from './content.ts'
import type { Operation } from './operations.ts'
import type { Prepared } from './prepared.ts'

/** At which call of the operation the disk fails, with what, and whether it goes on failing until the answer. */
export interface Fault {
  readonly nth: number
  readonly code: string
  readonly lasts: boolean
}

/** Every kind of error at every call; the gate tries once or from there on by turns, the long run both. */
export const faultsAt = (calls: readonly DiskCall[]): readonly Fault[] =>
  calls.flatMap((name, index) =>
    diskErrors
      .filter((code) => canMeet(code, name))
      .flatMap((code, turn) =>
        figure([(index + turn) % 2 === 0], [false, true]).map((lasts) => ({ nth: index + 1, code, lasts })),
      ),
  )

export interface Stage {
  readonly on: Prepared
  readonly operation: Operation
  readonly before: Content
  readonly done: Content
  /** The disk as the vault is given it: a planted defect lies in between. */
  readonly between: (disk: FileLayer) => FileLayer
}

/** What the user is told for each error of the system. */
const answers: Readonly<Record<string, string>> = {
  ENOSPC: 'no-space',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EMFILE: 'io',
  EIO: 'io',
}

/** The calls that the operation makes on a disk that works. */
export async function callsOf({ on, operation, between }: Stage): Promise<readonly DiskCall[]> {
  const names: DiskCall[] = []
  const { vault, arm } = await opened(on, between, (_, name) => names.push(name) < 0)
  arm(1)
  valueOf(await operation.run(vault, on))
  arm(Number.POSITIVE_INFINITY)
  await vault.close()
  return names
}

/**
 * Does it on a failing disk, then again on one that works. Answers what is wrong with what was said, with what stands
 * then in the session, or with what stands after opening the workspace again, with and without a power loss.
 */
export async function wrongAfter(stage: Stage, { nth, code, lasts }: Fault): Promise<string | undefined> {
  const { on, operation, between } = stage
  const fails = (call: number, name: DiskCall) => (lasts || call === nth) && canMeet(code, name)
  const { vault, disk, arm } = await opened(on, between, fails, code)
  arm(nth)
  const left: (readonly [DiskTree, DiskTree, Result<unknown>])[] = []
  try {
    const answer = await settle(() => operation.run(vault, on))
    arm(Number.POSITIVE_INFINITY)
    const wrong = wrongWords(answer, code) ?? (await wrongInSession(stage, answer, vault, disk))
    if (wrong !== undefined) return wrong
    left.push([durableOf(disk), shownBy(disk), answer])
    if (!answer.ok) {
      const again = await settle(() => operation.run(vault, on))
      if (!again.ok && !isStuck(again.failure) && !operation.mayStand)
        return `does not work on the mended disk: ${again.failure.message}`
      left.push([durableOf(disk), shownBy(disk), again])
    }
  } finally {
    arm(Number.POSITIVE_INFINITY)
    await vault.close()
  }
  for (const [durable, shown, answer] of left) {
    const wrong =
      (await wrongWhenOpened(stage, answer, durable, 'after power was lost')) ??
      (await wrongWhenOpened(stage, answer, shown, 'after it was killed'))
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** Opens the workspace on a disk that fails only once armed, and then counts from 1. */
async function opened(
  on: Prepared,
  between: Stage['between'],
  fails: (call: number, name: DiskCall) => boolean,
  code?: string,
) {
  const disk = new PowerLossDisk(on.parent, on.tree)
  let [armed, before] = [Number.POSITIVE_INFINITY, 0]
  const files = failingFiles(disk, (call, name) => call - before >= armed && fails(call - before, name), code)
  const arm = (nth: number) => {
    armed = nth
    before = files.calls
  }
  const vault = await openAsFounder(between(files), on.folder)
  return { vault, disk, arm }
}

export function wrongWords(answer: Result<unknown>, code: string): string | undefined {
  if (answer.ok) return undefined
  const { failure } = answer
  if (failure.code !== answers[code] && failure.code !== 'io') return `answers ${failure.code} to ${code}`
  return /planted|\/tmp\//.test(failure.message) ? `tells people “${failure.message}”` : undefined
}

const isStuck = ({ next }: Failure): boolean => next?.includes('open it again') === true

async function wrongInSession(
  { before, done, operation }: Stage,
  answer: Result<unknown>,
  vault: UnlockedVault,
  disk: FileLayer,
): Promise<string | undefined> {
  const now = await contentOf(vault, disk)
  const expected = answer.ok ? done : before
  if (isDeepStrictEqual(now, expected) || operation.mayStand?.(now)) return undefined
  return `${answer.ok ? 'was done' : 'failed'} and stands as ${difference(now, expected)}`
}

async function wrongWhenOpened(
  { on, before, done, operation }: Stage,
  answer: Result<unknown>,
  tree: DiskTree,
  when: string,
): Promise<string | undefined> {
  const disk = new PowerLossDisk(on.parent, tree)
  const found = await contentWhenOpened(disk, on.folder)
  const mayBeDone = answer.ok || isStuck(answer.failure) || operation.mayStand !== undefined
  const fits =
    (mayBeDone && isDeepStrictEqual(found, done)) ||
    (!answer.ok && isDeepStrictEqual(found, before)) ||
    (operation.mayStay && operation.mayStand?.(found))
  if (!fits) return `stands ${when} as ${difference(found, answer.ok ? done : before)}`
  if (answer.ok) return undefined
  const vault = await openAsFounder(disk, on.folder)
  const again = await settle(() => operation.run(vault, on))
  await vault.close()
  return again.ok || operation.mayStand ? undefined : `does not work ${when}: ${again.failure.message}`
}

function difference(found: Content, expected: Content): string {
  const parts = Object.keys(expected) as (keyof Content)[] // of an interface without an index
  return parts
    .filter((part) => !isDeepStrictEqual(found[part], expected[part]))
    .map((part) => `${part} ${JSON.stringify(found[part])} and not ${JSON.stringify(expected[part])}`)
    .join('; ')
}

/** What stands when nothing fails. */
export async function contentWhenDone(on: Prepared, operation: Operation): Promise<Content> {
  const disk = new PowerLossDisk(on.parent, on.tree)
  const vault = await openAsFounder(disk, on.folder)
  valueOf(await operation.run(vault, on))
  await vault.close()
  return contentWhenOpened(disk, on.folder)
}
