import { comparable } from '#shared/domain/import/comparable.ts'
import type { ImportCounts, ImportedRecord, ImportOutcome } from '#shared/domain/import/schema.ts'
import { nameOf } from '#shared/domain/record/name.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { ReadRecord } from '#shared/dossier/read/read-dossier.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { sha256Hex } from '../journal/payload.ts'
import type { Ledger } from '../ledger.ts'
import { earlierImports, type Earlier } from './earlier.ts'
import type { ImportOrder } from './order.ts'

/** One record of the file beside what stands here. */
export interface Compared {
  readonly read: ReadRecord
  readonly current: StoredRecord | undefined
  readonly outcome: Exclude<ImportOutcome, 'rejected'>
  readonly digest: string
}

export interface Comparison {
  readonly compared: readonly Compared[]
  readonly counts: ImportCounts
  readonly gone: readonly Pick<ImportedRecord, 'kind' | 'id' | 'reference'>[]
}

/**
 * Holds what came against what stands here. What was changed only there is taken over; what was changed only here stays,
 * and so does what was changed on both sides, which is then a conflict. What did not come this time is told, and left alone.
 */
export async function compare(order: ImportOrder, ledger: Ledger): Promise<Comparison> {
  const earlier = await earlierImports(ledger, order.dossier)
  const records = await withPersonsOfHere(order, ledger)
  const compared: Compared[] = []
  for (const read of records) compared.push(await compareOne(read, ledger, earlier))
  const came = new Set(records.map(({ id }) => id))
  const gone = (earlier.last?.records ?? [])
    .filter(({ id, kind }) => !came.has(id) && kind !== 'person')
    .map(({ kind, id, reference }) => ({ kind, id, reference }))
  return { compared, counts: countsOf(compared), gone }
}

async function compareOne(read: ReadRecord, ledger: Ledger, { bases }: Earlier): Promise<Compared> {
  const digest = digestOf(read)
  if (ledger.index.get(read.id) === undefined) return { read, current: undefined, outcome: 'created', digest }
  const current = await ledger.current(read.id)
  return { read, current, digest, outcome: outcomeOf(read, current, digest, bases.get(read.id)?.digest) }
}

function outcomeOf(
  read: ReadRecord,
  current: StoredRecord,
  theirs: string,
  base: string | undefined,
): Compared['outcome'] {
  // Who a code name stands for is known here, if anywhere: a dossier tells nothing that could correct it.
  if (read.kind === 'person') return 'unchanged'
  const here = digestOf(current)
  if (here === theirs || base === theirs) return 'unchanged'
  if (base !== here) return 'conflict'
  const isOtherFile =
    read.kind === 'evidence' &&
    current.kind === 'evidence' &&
    read.body.file.sha256 !== current.body.file.sha256
  return isOtherFile || read.kind === 'statement' ? 'conflict' : 'updated' // what is fixed for good is never changed
}

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
