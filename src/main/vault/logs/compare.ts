import type { ImportCounts } from '#shared/domain/import/schema.ts'
import type { LogImportBody, RowConflict } from '#shared/domain/log-import/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { Ledger } from '../ledger.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Breath } from './breath.ts'
import {
  hashesBeside,
  hashesOfBody,
  rowFields,
  shortHash,
  type FieldHashes,
  type RowField,
} from './incident-fields.ts'
import { differences, judgeRow } from './judge-row.ts'
import { knownLog, type KnownLog } from './known-log.ts'
import { madeBody } from './made-body.ts'
import type { LogOrder } from './order.ts'
import { protectedNames } from './protected-names.ts'

export interface ComparedRow {
  readonly row: MappedRow
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'conflict' | 'rejected'
  /** Null only where the row is rejected and says nothing of which incident it is. */
  readonly id: string
  /** What the row makes; null where it is rejected. */
  readonly body: BodyOf<'incident'> | null
  readonly hashes: FieldHashes
  /** What stands here: of rows that are neither new nor the same. */
  readonly current: StoredRecord<'incident'> | undefined
  /** Of an updated row: fields that become the row's, and what else it says anew. */
  readonly take: readonly RowField[]
  readonly beside: readonly string[]
}

export interface LogComparison {
  readonly sourceId: string
  readonly isKnown: boolean
  readonly rows: readonly ComparedRow[]
  readonly counts: ImportCounts
  readonly conflicts: readonly RowConflict[]
  readonly rejected: LogImportBody['rejected']
  /** Ids of incidents. */
  readonly gone: readonly string[]
}

interface Comparing {
  readonly ledger: Ledger
  readonly at: string
  /** For a log that is new here. */
  readonly newSourceId: string
  readonly pause: Breath
}

/** Holds every row against what stands here. Nothing is written. */
export async function compareLog(order: LogOrder, comparing: Comparing): Promise<LogComparison> {
  const { ledger, newSourceId, pause } = comparing
  const known = await knownLog(ledger, order.profile.log.name, pause)
  const sourceId = known.sourceId ?? newSourceId
  const context = await contextOf(order, comparing, { known, sourceId })
  const rows: ComparedRow[] = []
  const conflicts: RowConflict[] = []
  const rejected: LogImportBody['rejected'] = []
  const first = new Map<string, ComparedRow>()
  for (const row of order.rows) {
    await pause()
    const found = await compareRow(row, context, first)
    rows.push(found.compared)
    if (found.conflict) conflicts.push(found.conflict)
    if (found.compared.outcome === 'rejected') rejected.push(rejectionOf(row, found.code))
    if (!first.has(found.compared.id)) first.set(found.compared.id, found.compared)
  }
  const gone = [...known.rows].flatMap(([id, { isTakenBack }]) => (isTakenBack || first.has(id) ? [] : [id]))
  const counts = countsOf(rows)
  return { sourceId, isKnown: known.sourceId !== null, rows, counts, conflicts, rejected, gone }
}

type Context = Awaited<ReturnType<typeof contextOf>>

async function contextOf(
  { profile, rows }: LogOrder,
  { ledger, at }: Comparing,
  log: { readonly known: KnownLog; readonly sourceId: string },
) {
  const read = new Set(profile.fields.flatMap(ruleColumns))
  const unread = new Set(
    rows.flatMap(({ cells }) => cells.map(([column]) => column)).filter((name) => !read.has(name)),
  )
  return { ...log, ledger, at, unread, namesSomebody: await protectedNames(ledger) }
}

interface Found {
  readonly compared: ComparedRow
  readonly conflict?: RowConflict
  /** Why the vault turns away a row that could be read. */
  readonly code?: 'names-person'
}

async function compareRow(
  row: MappedRow,
  context: Context,
  first: ReadonlyMap<string, ComparedRow>,
): Promise<Found> {
  const { ledger, known, sourceId, at } = context
  const id = incidentIdOf(row, sourceId)
  const plain = { row, id, body: null, hashes: {}, current: undefined, take: [], beside: [] }
  if (row.made === null) return { compared: { ...plain, outcome: 'rejected' } }
  const body = madeBody(row.made, { id, logSourceId: sourceId, actor: ledger.actor, at })
  if (context.namesSomebody(body, row.made.sources))
    return { compared: { ...plain, outcome: 'rejected' }, code: 'names-person' }
  const hashes: FieldHashes = { ...hashesOfBody(body), ...hashesBeside(row, context.unread) }
  const made = { ...plain, body, hashes }
  const before = first.get(id)
  if (before !== undefined && before.body !== null) return repeated({ ...made, body }, before)
  const knownRow = known.rows.get(id)
  if (knownRow === undefined || ledger.index.get(id) === undefined)
    return { compared: { ...made, outcome: 'created' } }
  if (Object.keys(hashes).every((field) => hashes[field] === knownRow.made[field]) && !knownRow.isTakenBack)
    return { compared: { ...made, outcome: 'unchanged' } }
  const current = await incidentNow(ledger, id)
  const judged = judgeRow({ body, hashes }, knownRow, current)
  if (judged.outcome === 'conflict') {
    const { why, fields } = judged
    const conflict = { row: row.row, key: row.key, id, why, withRow: null, fields }
    return { compared: { ...made, current, outcome: 'conflict' }, conflict }
  }
  if (judged.outcome !== 'updated') return { compared: { ...made, current, outcome: judged.outcome } }
  return { compared: { ...made, current, outcome: 'updated', take: judged.take, beside: judged.beside } }
}

/** By its id in the log; a row without one is known by all that it says. */
export const incidentIdOf = ({ key, cells }: MappedRow, logSourceId: string): string =>
  key === '' ? derivedId(logSourceId, 'cells', shortHash(cells)) : derivedId(logSourceId, 'key', key)

function repeated(row: ComparedRowOf, before: ComparedRow): Found {
  const differing = Object.keys(row.hashes).filter((field) => row.hashes[field] !== before.hashes[field])
  if (differing.length === 0) return { compared: { ...row, outcome: 'unchanged' } }
  const fields = rowFields.filter((field) => differing.includes(field))
  const conflict: RowConflict = {
    row: row.row.row,
    key: row.row.key,
    id: row.id,
    why: 'key-repeated',
    withRow: before.row.row,
    fields: before.body === null ? [] : differences(fields, before.body, row.body),
  }
  return { compared: { ...row, outcome: 'conflict' }, conflict }
}

type ComparedRowOf = Omit<ComparedRow, 'outcome' | 'body'> & { readonly body: BodyOf<'incident'> }

async function incidentNow(ledger: Ledger, id: string): Promise<StoredRecord<'incident'>> {
  const record = await ledger.current(id)
  if (record.kind !== 'incident') throw new Error('An id that follows from a row is that of an incident')
  return record
}

function rejectionOf({ row, problems }: MappedRow, code: Found['code']): LogImportBody['rejected'][number] {
  const rejecting = problems.filter(({ rejects }) => rejects)
  const told = rejecting.map(({ column, code, value }) => ({ column, code, value }))
  const [reason = { column: '', code: code ?? 'required', value: '' }, ...also] = told
  return { row, ...reason, also: also.slice(0, 50) }
}

const countsOf = (rows: readonly ComparedRow[]): ImportCounts => {
  const of = (outcome: ComparedRow['outcome']) => rows.filter((one) => one.outcome === outcome).length
  return {
    read: rows.length,
    created: of('created'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    conflicts: of('conflict'),
    rejected: of('rejected'),
  }
}
