import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { corroboration } from '#shared/domain/source/corroboration.ts'
import { linkKeys } from '#shared/domain/duplicate/trace.ts'
import { foldText } from '#shared/domain/text/fold.ts'
import { incidentEntry, type IncidentEntry } from './incident-entry.ts'
import type { IncidentRow } from './queries.ts'
import { byReference } from './reference-order.ts'

export type SmallKind = Exclude<RecordKind, 'incident'>

/**
 * What the queries read: a line per incident and the small kinds whole, in memory, in the worker alone.
 * Holds nothing that the rows do not; whoever writes rows applies the same records here afterwards.
 */
export interface Projection {
  /** How many records of all kinds. */
  readonly size: number
  apply(records: readonly StoredRecord[]): void
  clear(): void
  kindOf(id: string): RecordKind | undefined
  counts(): Readonly<Record<RecordKind, number>>
  /** Records of a small kind, by reference. */
  small<K extends SmallKind>(kind: K): readonly StoredRecord<K>[]
  /** Incidents by reference. */
  incidents(): readonly IncidentEntry[]
  /** The line of the list; the same object until something in it changes. */
  row(entry: IncidentEntry): IncidentRow
  source(id: string): BodyOf<'source'> | undefined
  /** Folded titles of the sources an incident names. */
  sourceTitles(entry: IncidentEntry): readonly string[]
  /** What the links of its sources have in common with every other link to the same item. */
  sourceLinks(entry: IncidentEntry): readonly string[]
}

interface KnownSource {
  readonly record: StoredRecord<'source'>
  readonly foldedTitle: string
  readonly links: readonly string[]
}

interface CachedRow {
  readonly row: IncidentRow
  readonly entry: IncidentEntry
  /** State of the sources this row was made from. */
  readonly sourcesAt: number
}

export function createProjection(): Projection {
  const kinds = new Map<string, RecordKind>()
  const entries = new Map<string, IncidentEntry>()
  const smalls = new Map<string, StoredRecord<SmallKind>>()
  const sources = new Map<string, KnownSource>()
  const rows = new Map<string, CachedRow>()
  let order: string[] | null = null
  let sourcesAt = 0

  const put = (record: StoredRecord): void => {
    if (record.kind === 'incident') {
      if (!entries.has(record.id)) order = null
      entries.set(record.id, incidentEntry(record))
    } else {
      smalls.set(record.id, record)
    }
    if (record.kind === 'source') {
      sources.set(record.id, knownSource(record))
      sourcesAt += 1 // rows are many and sources change rarely: each row looks again when it is next shown
    }
    kinds.set(record.id, record.kind)
  }

  const freshRow = (entry: IncidentEntry, before: CachedRow | undefined): IncidentRow => {
    const support = corroboration(entry.claims, (id) => sources.get(id)?.record.body)
    const kept = before?.entry === entry && before.row.sources === support.sources
    if (kept && before.row.independentSources === support.independent) return before.row
    return { ...entry.own, sources: support.sources, independentSources: support.independent }
  }

  return {
    get size() {
      return kinds.size
    },
    apply: (records) => records.forEach(put),
    clear() {
      for (const map of [kinds, entries, smalls, sources, rows]) map.clear()
      order = null
    },
    kindOf: (id) => kinds.get(id),
    counts: () => countOf(kinds.values()),
    small: (kind) => ofKind(smalls.values(), kind),
    incidents() {
      order ??= [...entries.values()]
        .sort((a, b) => byReference(a.own.reference, b.own.reference))
        .map((entry) => entry.id)
      return order.flatMap((id) => entries.get(id) ?? [])
    },
    row(entry) {
      const before = rows.get(entry.id)
      if (before?.entry === entry && before.sourcesAt === sourcesAt) return before.row
      const row = freshRow(entry, before)
      rows.set(entry.id, { row, entry, sourcesAt })
      return row
    },
    source: (id) => sources.get(id)?.record.body,
    sourceTitles: (entry) => entry.sourceIds.flatMap((id) => sources.get(id)?.foldedTitle ?? []),
    sourceLinks: (entry) => entry.sourceIds.flatMap((id) => sources.get(id)?.links ?? []),
  }
}

const knownSource = (record: StoredRecord<'source'>): KnownSource => ({
  record,
  foldedTitle: foldText(record.body.title),
  links: linkKeys([record.body.url]),
})

const ofKind = <K extends SmallKind>(
  records: Iterable<StoredRecord<SmallKind>>,
  kind: K,
): StoredRecord<K>[] =>
  [...records]
    .filter((record): record is StoredRecord<K> => record.kind === kind)
    .sort((a, b) => byReference(a.reference, b.reference))

function countOf(kinds: Iterable<RecordKind>): Readonly<Record<RecordKind, number>> {
  const counts = { ...NONE }
  for (const kind of kinds) counts[kind] += 1
  return counts
}

/** Spelt out here, since the table of kinds would bring every schema into the worker. */
const NONE: Readonly<Record<RecordKind, number>> = {
  analyst: 0,
  case: 0,
  coding: 0,
  evidence: 0,
  'hand-over': 0,
  incident: 0,
  person: 0,
  'physical-item': 0,
  source: 0,
  statement: 0,
  'statistical-report': 0,
}
