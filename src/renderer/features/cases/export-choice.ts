import { passphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { ConsentScope } from '#shared/domain/consent/schema.ts'
import type { BuiltInProfileId } from '#shared/domain/export-profile/built-in.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Tlp } from '#shared/domain/record/schema.ts'
import type { Request } from '#shared/ipc/contract.ts'

export type ExportOrder = Omit<Request<'dossier:export'>, 'jobId' | 'evenIfRecalled'>
export type LockKind = 'keys' | 'passphrase' | 'none'

/** Somebody whom the dossier can be for: of the case's list, or known to the workspace alone. */
export interface OfferedRecipient {
  /** What an export is asked for with. */
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly purpose: ConsentScope
  readonly mayReceive: Tlp
  readonly keys: readonly string[]
  readonly isListed: boolean
}

/** Those of the case first, then the others of the workspace. */
export function offeredRecipients(
  listed: CaseBody['recipients'],
  known: readonly StoredRecord<'recipient'>[],
): readonly OfferedRecipient[] {
  const keysOf = (id: string | null) => known.find((one) => one.id === id)?.body.keys ?? []
  const others = known.filter(({ id }) => !listed.some(({ recipientId }) => recipientId === id))
  return [
    ...listed.map(({ recipientId, ...one }) => ({ ...one, keys: keysOf(recipientId), isListed: true })),
    ...others.map(({ id, body: { name, organisation, purpose, mayReceive, keys } }) => ({
      id,
      name,
      organisation,
      purpose,
      mayReceive,
      keys,
      isListed: false,
    })),
  ]
}

/** The profile that suits a purpose, until somebody chooses another. */
export const profileFor = (purpose: ConsentScope | null): BuiltInProfileId =>
  purpose === 'public' ? 'public' : purpose === 'human-rights-reporting' ? 'partner' : 'full'

/** To the keys where there are any; for somebody named who has none by a passphrase; nobody in particular needs no lock. */
export function lockFor(to: Pick<OfferedRecipient, 'keys'> | null): LockKind {
  if (to === null) return 'none'
  return to.keys.length > 0 ? 'keys' : 'passphrase'
}

export interface TypedPassphrase {
  readonly passphrase: string
  readonly repeated: string
}

/** What is wrong with a passphrase that was typed for the lock, by its field. */
export function lockIssues(lock: LockKind, typed: TypedPassphrase): Partial<TypedPassphrase> {
  if (lock !== 'passphrase') return {}
  const broken = passphraseIssue(typed.passphrase)
  return {
    ...(broken !== undefined && { passphrase: broken }),
    ...(typed.repeated !== typed.passphrase && { repeated: 'passphrase.mismatch' }),
  }
}

/** The lock as an export is asked for it. */
export function lockOf(
  kind: LockKind,
  to: Pick<OfferedRecipient, 'keys'> | null,
  { passphrase }: TypedPassphrase,
): ExportOrder['lock'] {
  if (kind === 'none') return null
  if (kind === 'passphrase') return { kind: 'passphrase', passphrase }
  return { kind: 'recipients', recipients: [...(to?.keys ?? [])] }
}
