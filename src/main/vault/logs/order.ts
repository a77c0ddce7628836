import type { ImportCounts } from '#shared/domain/import/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { LogImportBody, ReceivedRow, RowConflict } from '#shared/domain/log-import/schema.ts'
import type { Result } from '#shared/lib/result.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { Reading } from '#shared/mapping/table.ts'
import type { ImportedBytes } from '../imports/order.ts'

/** Rows of a log that are to come in: read and mapped outside of main, and held against this workspace by the vault. */
export interface LogOrder {
  /** The file as it was received. `sha256` as it was when it was read. */
  readonly file: { readonly path: string; readonly sha256: string }
  readonly reading: Reading
  readonly profile: ImportProfileBody
  /** In the order of the file. */
  readonly rows: readonly MappedRow[]
  /** Files that came with the table, by the name that a row gives; undefined where none did. */
  readonly mediaOf: (name: string) => Promise<ImportedBytes | undefined>
}

/** What becomes of the rows of a log. `read` of the counts is the number of rows. */
export interface LogPlan {
  /** Set where this log was imported before: the source that stands for it. */
  readonly sourceId: string | null
  readonly counts: ImportCounts
  readonly rows: readonly PlannedRow[]
  readonly conflicts: readonly RowConflict[]
  readonly rejected: LogImportBody['rejected']
  /** Incidents of earlier imports of this log that this file does not have. */
  readonly gone: readonly { readonly id: string; readonly reference: string; readonly title: string }[]
}

export interface PlannedRow {
  readonly row: number
  readonly key: string
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'conflict' | 'rejected'
  /** The incident that it is, or would be; null for a rejected row. */
  readonly id: string | null
  readonly title: string
  /** Fields that would change. */
  readonly fields: readonly string[]
}

export interface LogRunOptions {
  readonly signal?: AbortSignal
  /** Rows, or files of evidence: done of all that there are. */
  readonly onProgress?: (done: number, total: number) => void
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
  /** Writes nothing. Refuses what `run` would. */
  plan(order: LogOrder): Promise<Result<LogPlan>>
  run(order: LogOrder, options?: LogRunOptions): Promise<Result<LogAnswer>>
  /** Writes nothing. Refuses what `undo` would. */
  planUndo(importId: string): Promise<Result<LogUndoing>>
  undo(importId: string): Promise<Result<LogUndoing>>
  /** The rows that an incident was made of, the newest first. */
  received(incidentId: string): Promise<Result<readonly RowReceived[]>>
}
