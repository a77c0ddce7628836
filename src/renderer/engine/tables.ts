import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { prefixed, type Columns } from './columns/column.ts'
import { NumberColumn } from './columns/number-column.ts'
import { incidentEntry } from './incident-entry.ts'
import { IncidentTable } from './incident-table.ts'
import { RecordTable } from './record-table.ts'
import { Registry } from './registry.ts'
import { SourceTable } from './source-table.ts'
import { Support } from './support.ts'

/** Kinds of which there are few enough to be kept whole. */
export type SmallKind = Exclude<RecordKind, 'incident' | 'source'>

/** These are many or large: they wait for the second step. */
const lateKinds = [
  'coding',
  'duplicate-review',
  'evidence',
  'log-import',
  'physical-item',
] as const satisfies readonly SmallKind[]
const earlyKinds = [
  'analyst',
  'case',
  'dossier-version',
  'export-profile',
  'hand-over',
  'import',
  'import-profile',
  'outside-analyst',
  'person',
  'recipient',
  'saved-view',
  'statement',
  'statistical-report',
] as const satisfies readonly SmallKind[]

/** Everything a projection holds. */
export const emptyTables = () => {
  const registry = new Registry()
  const incidents = new IncidentTable(registry.ids)
  const sources = new SourceTable(registry.ids)
  /** By row of an import of a log: the source that stands for the log, by the number of its id. */
  const logs = new NumberColumn(Uint32Array)
  const small = new Map<RecordKind, RecordTable>()
  const textsOf = (kinds: readonly SmallKind[]): Columns =>
    Object.fromEntries(
      kinds.map((kind) => {
        const table = new RecordTable()
        small.set(kind, table)
        return [kind, table.text]
      }),
    )
  const columns = {
    lines: {
      ...prefixed('record', registry.columns),
      ...prefixed('incident', incidents.columns),
      ...prefixed('source', sources.columns),
      ...prefixed('log', { source: logs }),
      ...prefixed('text', textsOf(earlyKinds)),
    },
    rest: {
      ...prefixed('incident', incidents.words.columns),
      ...prefixed('source', sources.texts),
      ...prefixed('source', sources.words.columns),
      ...prefixed('text', textsOf(lateKinds)),
    },
  }
  return {
    registry,
    incidents,
    sources,
    logs,
    small,
    support: new Support(incidents, sources, registry),
    columns,
  }
}

export type Tables = ReturnType<typeof emptyTables>

type Part = 'all' | 'lines' | 'rest'

/** Into both parts, or into one of them. */
export function put(tables: Tables, record: StoredRecord, part: Part): void {
  const { registry, incidents, sources, logs, small, support } = tables
  const row = registry.place(record)
  const [lines, rest] = [part !== 'rest', part !== 'lines']
  if (record.kind === 'incident') {
    const entry = incidentEntry(record)
    if (lines) incidents.put(row, entry)
    if (rest) incidents.words.put(row, entry.texts, entry.trace.words)
    support.incidentChanged(row)
  } else if (record.kind === 'source') {
    if (lines) sources.put(row, record)
    if (rest) sources.putTexts(row, record)
    support.sourceChanged()
  } else {
    if (record.kind === 'log-import' && lines) logs.set(row, registry.ids.intern(record.body.sourceId))
    if (isLate(record.kind) ? rest : lines) small.get(record.kind)?.put(row, record)
  }
}

/** After the arrays of a part were filled from a snapshot. */
export function restored(tables: Tables, part: 'lines' | 'rest'): void {
  for (const column of Object.values(tables.columns[part])) column.restored?.()
  if (part === 'lines') tables.registry.restored()
}

export const isLate = (kind: RecordKind): boolean => lateKinds.some((late) => late === kind)
