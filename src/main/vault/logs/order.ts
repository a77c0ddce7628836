import type { ImportCounts } from '#shared/domain/import/schema.ts'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { LogImportBody, ReceivedRow, RowConflict } from '#shared/domain/log-import/schema.ts'
import type { Result } from '#shared/lib/result.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { Reading } from '#shared/mapping/table.ts'
import type { ImportedBytes } from '../imports/order.ts'

type Batches = Iterable<readonly MappedRow[]> | AsyncIterable<readonly MappedRow[]>

/** Rows of a log that are to come in: read and mapped outside of main, and held against this workspace by the vault. */
export interface LogOrder {
  /** The file as it was received. `sha256` as it was when it was read. */
  readonly file: { readonly path: string; readonly sha256: string }
  readonly reading: Reading
  readonly profile: ImportProfileBody
  /** Those that the file has, by name. */
  readonly columns: readonly string[]
  readonly rows: LogRows
  /** Files that came with the table, by the name that a row gives; undefined where none did. */
  readonly mediaOf: (name: string) => Promise<ImportedBytes | undefined>
}

/** The rows in the order of the file. They may be walked through more than once, and are never all held by the vault. */
export interface LogRows {
  readonly count: number
  /** Ids in the log that several rows have. */
  readonly repeated: ReadonlySet<string>
  /** From the first on, and each time the same. */
  readonly batches: () => Batches
}

/** What becomes of the rows of a log. `read` of the counts is the number of rows. */
export interface LogPlan {
  /** Set where this log was imported before: the source that stands for it. */
  readonly sourceId: string | null
  /**
   * Set where the file has next to none of the rows that came with this log before: so many of them stand here, and so many
   * it has. It may be another log of the same name.
   */
  readonly unlike: { readonly known: number; readonly shared: number } | null
  /** Columns that the profile reads and the file does not have. */
  readonly missingColumns: readonly string[]
  /** What they said before of incidents that are here: fields that are left as they stand. */
  readonly fieldsLeft: readonly string[]
  readonly counts: ImportCounts
  /** It is read by other rules than the last time. */
  readonly otherRules: boolean
  /** Of what is updated or a conflict: rows whose cells say what they said before, and are read differently. */
  readonly reread: number
  /** Rows that are created or updated. */
  readonly changes: readonly PlannedRow[]
  /** Texts are shortened: what was received stands in the file. */
  readonly conflicts: readonly RowConflict[]
  readonly rejected: LogImportBody['rejected']
  /** Incidents of earlier imports of this log that this file does not have. */
  readonly gone: readonly { readonly id: string; readonly reference: string; readonly title: string }[]
}

export interface PlannedRow {
  readonly row: number
  readonly key: string
  readonly outcome: 'created' | 'updated'
  /** The incident that it is, or would be. */
  readonly id: string
  readonly title: string
  /** Fields that would change; none of a new one. */
  readonly fields: readonly string[]
  /** Its cells say what they said before: they are read differently. */
  readonly reread: boolean
}

export interface LogOptions {
  readonly signal?: AbortSignal | undefined
  /** Rows that are done, of so many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export interface RunOptions extends LogOptions {
  /** Somebody says that it is this log, however unlike it is. */
  readonly isSameLog?: boolean | undefined
}

export interface LogAnswer {
  readonly record: StoredRecord<'log-import'>
  readonly plan: LogPlan
}

/** What undoing an import would do, or did. */
export interface LogUndoing {
  readonly withdrawn: number
  readonly restored: number
  readonly sources: number
  /** Worked on since: they stay as they are. */
  readonly left: readonly { readonly reference: string; readonly title: string }[]
}

/** A row as it was received, and the import that brought it. */
export interface RowReceived {
  readonly importId: string
  readonly reference: string
  readonly title: string
  readonly row: ReceivedRow
}

/** Logs of others as the rest of the app sees them: all of an import in one commit, or nothing. */
export interface Logs {
  /** Writes nothing. Refuses what `run` would, but not what is unlike its log. */
  plan(order: LogOrder, options?: LogOptions): Promise<Result<LogPlan>>
  /** As the plan says, or as it would by then: somebody may have saved meanwhile. Refuses what is unlike its log. */
  run(order: LogOrder, options?: RunOptions): Promise<Result<LogAnswer>>
  /** Writes nothing. Refuses what `undo` would. */
  planUndo(importId: string): Promise<Result<LogUndoing>>
  undo(importId: string): Promise<Result<LogUndoing>>
  /** The rows that an incident was made of, the newest first. */
  received(incidentId: string): Promise<Result<readonly RowReceived[]>>
  /** Rows of one import as they were received: those of its page with this number, from 0. */
  page(importId: string, at: number): Promise<Result<readonly ReceivedRow[]>>
}
