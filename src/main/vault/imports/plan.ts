import { comparable } from '#shared/domain/import/comparable.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import type { ImportBody, ImportCounts, ImportedRecord, ImportOutcome } from '#shared/domain/import/schema.ts'
import { nameOf } from '#shared/domain/record/name.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { ReadRecord } from '#shared/dossier/read/read-dossier.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { sha256Hex } from '../journal/payload.ts'
import type { Ledger } from '../ledger.ts'
import { compareAnalysts, type ComparedAnalyst } from './outside-analysts.ts'
import { toldCustody } from './custody-told.ts'
import { earlierImports, heldBackOf, type Brought, type Earlier } from './earlier.ts'
import type { ImportOrder, WhyConflict } from './order.ts'
import { isSameSender, senderOf, type Sender } from './sender.ts'
import { withheldById } from './withheld.ts'

/** One record of the file beside what stands here. */
export interface Compared {
  readonly read: ReadRecord
  readonly current: StoredRecord | undefined
  readonly outcome: Exclude<ImportOutcome, 'rejected'>
  /** Null where it is no conflict. */
  readonly why: WhyConflict | null
  readonly digest: string
  /** Custody events to enter: of an item that an import created, and nothing else. */
  readonly untold: readonly CustodyEvent[]
}

export interface Comparison {
  readonly compared: readonly Compared[]
  readonly analysts: readonly ComparedAnalyst[]
  readonly counts: ImportCounts
  readonly gone: readonly Pick<ImportedRecord, 'kind' | 'id' | 'reference'>[]
  /** What came before, and is newer than this file. */
  readonly newer: StoredRecord<'import'> | undefined
}

type EventsOf = (itemId: string) => Promise<readonly CustodyEvent[]>

/** What one record is held against. */
interface Against {
  readonly ledger: Ledger
  readonly earlier: Earlier
  readonly sender: Sender | undefined
  readonly withheld: ImportBody['withheld']
  readonly custody: ImportOrder['read']['custody']
  readonly eventsOf: EventsOf
}

/**
 * Holds what came against what stands here. What was changed only there is taken over, from whoever brought it; what was
 * changed only here stays, and so does whatever is a conflict. What did not come this time is told, and left alone.
 */
export async function compare(order: ImportOrder, ledger: Ledger, eventsOf: EventsOf): Promise<Comparison> {
  const earlier = await earlierImports(ledger, order)
  const records = await withPersonsOfHere(order, ledger)
  const sender = senderOf(order)
  const against = {
    ledger,
    earlier,
    sender,
    withheld: withheldById(order),
    custody: order.read.custody,
    eventsOf,
  }
  const compared: Compared[] = []
  for (const read of records) compared.push(await compareOne(read, against))
  const came = new Set(records.map(({ id }) => id))
  const gone = (earlier.last?.records ?? [])
    .filter(({ id, kind }) => !came.has(id) && kind !== 'person')
    .map(({ kind, id, reference }) => ({ kind, id, reference }))
  const analysts = await compareAnalysts(order.read.analysts, ledger, (id) =>
    isSameSender(earlier.named.get(id), sender),
  )
  const older = compared.find(({ why }) => why === 'older')
  const newer = earlier.newer ?? (older && earlier.brought.get(older.read.id)?.by)
  return { compared, analysts, counts: countsOf(compared), gone, newer }
}

async function compareOne(read: ReadRecord, against: Against): Promise<Compared> {
  const { ledger, earlier } = against
  const digest = digestOf(read)
  const told = against.custody[read.id] ?? []
  if (ledger.index.get(read.id) === undefined)
    return { read, current: undefined, outcome: 'created', why: null, digest, untold: told }
  const current = await ledger.current(read.id)
  const brought = earlier.brought.get(read.id)
  const as = (outcome: Compared['outcome'], why: WhyConflict | null = null, untold = none): Compared => ({
    read,
    current,
    outcome,
    why,
    digest,
    untold,
  })
  const found = outcomeOf({ read, digest, current, brought }, against)
  if (found !== 'unchanged' && found !== 'updated') return as('conflict', found)
  const isOwn = (id: string): boolean => ledger.index.analysts.has(id)
  const { untold, follows } = toldCustody(told, told.length > 0 ? await against.eventsOf(read.id) : [], isOwn)
  if (untold.length === 0) return as(found)
  const mayTell = follows && isSameSender(brought?.sender, against.sender) && !isOlder(brought, against)
  return mayTell ? as(found, null, untold) : as('conflict', 'custody')
}

const none: readonly CustodyEvent[] = []

function outcomeOf(
  {
    read,
    digest,
    current,
    brought,
  }: Pick<Compared, 'read' | 'digest'> & {
    readonly current: StoredRecord
    readonly brought: Brought | undefined
  },
  against: Against,
): 'unchanged' | 'updated' | WhyConflict {
  // Who a code name stands for is known here, if anywhere: a dossier tells nothing that could correct it.
  if (read.kind === 'person') return 'unchanged'
  const here = digestOf(current)
  if (here === digest || brought?.digest === digest) return 'unchanged'
  if (brought === undefined || !isSameSender(brought.sender, against.sender)) return 'not-the-sender'
  if (isOlder(brought, against)) return 'older'
  if (brought.digest !== here) return 'changed-here'
  const isOtherFile =
    read.kind === 'evidence' &&
    current.kind === 'evidence' &&
    read.body.file.sha256 !== current.body.file.sha256
  if (isOtherFile || read.kind === 'statement') return 'fixed' // what is fixed for good is never changed
  // What a file does not show is not gone there.
  const shown = [...heldBackOf(against.withheld, read.id)].every((field) => brought.heldBack.has(field))
  if (!shown) return 'held-back'
  return 'updated'
}

const isOlder = (brought: Brought | undefined, { earlier, sender }: Against): boolean =>
  earlier.newer !== undefined || (brought?.sender?.size ?? 0) > (sender?.size ?? 0)

/** Of what a dossier tells of a record: the same for the record there, and for the one here that was made of it. */
export const digestOf = (record: Pick<StoredRecord, 'kind' | 'body'>): string =>
  sha256Hex(canonicalJson(comparable(record)))

const countsOf = (compared: readonly Compared[]): ImportCounts => {
  const of = (outcome: ImportOutcome) => compared.filter((one) => one.outcome === outcome).length
  return {
    read: compared.length,
    created: of('created'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    conflicts: of('conflict'),
    rejected: 0,
  }
}

/** A code name that an incident links here already stands for the person it stands for here. */
async function withPersonsOfHere(
  { read: { records } }: ImportOrder,
  ledger: Ledger,
): Promise<readonly ReadRecord[]> {
  const known = new Map<string, string>()
  for (const { id, kind } of records) {
    if (kind !== 'incident' || ledger.index.get(id)?.kind !== 'incident') continue
    const { body } = await ledger.current(id)
    for (const { codeName, personId } of (body as BodyOf<'incident'>).persons) known.set(codeName, personId) // just asked
  }
  return records.map((record) => {
    if (record.kind === 'person') return { ...record, id: known.get(record.body.codeName) ?? record.id }
    if (record.kind !== 'incident') return record
    const persons = record.body.persons.map((one) => ({
      ...one,
      personId: known.get(one.codeName) ?? one.personId,
    }))
    return { ...record, body: { ...record.body, persons } }
  })
}

export const nameOfRead = (read: ReadRecord): string => nameOf(read as unknown as StoredRecord) // by kind and body alone
