import type { ImportBody } from '#shared/domain/import/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Ledger } from '../ledger.ts'
import { isSameSender, senderOf, type Sender } from './sender.ts'

/** How a record came here, as it came last from whoever brought it. */
export interface Brought {
  readonly digest: string
  readonly sender: Sender | undefined
  /** What that file held back of it. */
  readonly heldBack: ReadonlySet<string>
  readonly by: StoredRecord<'import'>
}

/** What the imports before have brought. */
export interface Earlier {
  /** By the id of a record that an import created here. What others told of it afterwards changes nothing of this. */
  readonly brought: ReadonlyMap<string, Brought>
  /** By the id of an outside analyst: who told their name and key as they stand here. */
  readonly named: ReadonlyMap<string, Sender | undefined>
  /** The last import of the same case. */
  readonly last: ImportBody | undefined
  /** A later version of the same case from the same sender, which came before. */
  readonly newer: StoredRecord<'import'> | undefined
}

/** Imports are few: all of them are read. */
export async function earlierImports(
  ledger: Ledger,
  now: Pick<ImportBody, 'dossier' | 'signatures'>,
): Promise<Earlier> {
  const brought = new Map<string, Brought>()
  const named = new Map<string, Sender | undefined>()
  const sender = senderOf(now)
  let last: ImportBody | undefined
  let newer: StoredRecord<'import'> | undefined
  for (const id of ledger.index.idsOf('import')) {
    const record = await ledger.current(id)
    if (record.kind !== 'import') continue
    takeOver(record, brought, named)
    if (!isSameCase(now.dossier, record.body.dossier)) continue
    last = record.body
    const theirs = senderOf(record.body)
    const isNewest = versionOf(record) >= (newer === undefined ? 0 : versionOf(newer))
    if (isNewest && isSameSender(sender, theirs) && isAfter(record.body, theirs, now.dossier, sender))
      newer = record
  }
  return { brought, named, last, newer }
}

function takeOver(
  by: StoredRecord<'import'>,
  brought: Map<string, Brought>,
  named: Map<string, Sender | undefined>,
): void {
  const sender = senderOf(by.body)
  for (const { id, outcome, digest } of by.body.records) {
    const before = brought.get(id)
    // Found to be the same: told anew by whoever brought it, or only repeated by somebody else, or by an older file.
    const isToldAnew =
      outcome === 'unchanged' &&
      isSameSender(before?.sender, sender) &&
      (before?.sender?.size ?? 0) <= (sender?.size ?? 0)
    if (outcome === 'created' || outcome === 'updated' || isToldAnew)
      brought.set(id, { digest, sender, heldBack: heldBackOf(by.body.withheld, id), by })
  }
  for (const { id, outcome } of by.body.analysts)
    if (outcome === 'created' || outcome === 'updated') named.set(id, sender)
}

export const heldBackOf = (withheld: ImportBody['withheld'], id: string): ReadonlySet<string> =>
  new Set(withheld.flatMap((one) => (one.id === id ? [one.field] : [])))

const versionOf = ({ body }: StoredRecord<'import'>): number => body.dossier.release?.version ?? 0

/** A dossier of no case is one of many that could be chosen: only a case has versions that follow on each other. */
const isSameCase = (now: ImportBody['dossier'], before: ImportBody['dossier']): boolean =>
  now.caseId !== null && now.caseId === before.caseId

const isAfter = (
  then: ImportBody,
  theirs: Sender | undefined,
  now: ImportBody['dossier'],
  sender: Sender | undefined,
): boolean =>
  (theirs?.size ?? 0) > (sender?.size ?? 0) ||
  (then.dossier.release?.version ?? 0) > (now.release?.version ?? 0)
