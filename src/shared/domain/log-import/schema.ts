import { z } from 'zod'
import { importCounts } from '../import/schema.ts'
import { importFormat, importProfileBody } from '../import-profile/schema.ts'
import { instant, recordId, sha256Hex } from '../record/schema.ts'
import { line, requiredLine } from '../text/schema.ts'

/** Rows of one import. Larger files are refused and can be cut. */
export const mostRows = 250_000

/** Columns that a profile can name. */
const mostColumns = 10_000

/** Conflicts and rejections that the record of an import lists itself: the window holds it, and a record has a largest size. */
export const mostListed = 500

/** Why a cell cannot be taken as it is. */
export const problemCode = z.enum([
  'required',
  'title-from-key',
  'shortened',
  'number',
  'number-ambiguous',
  'number-negative',
  'number-fraction',
  'number-too-large',
  'range-backwards',
  'range',
  'figures-disagree',
  'date',
  'date-ambiguous',
  'date-order',
  'date-impossible',
  'date-backwards',
  'date-elsewhere',
  'month-only',
  'yes-no',
  'coordinate',
  'coordinate-half',
  'coordinate-range',
  'coordinate-zero',
  'coordinate-area',
  'coordinate-swapped',
  'uncertainty',
  'link',
  'link-repeated',
  'formula',
  'cell-error',
  'too-long',
  'too-many',
  'hidden-characters',
  'keyword',
  'media-missing',
  'row-shape',
  'key-repeated',
  'names-person',
])

/** Text as it was received: any characters at all, since nothing of a log is lost. Well-formed UTF-16. */
const received = z
  .string()
  .max(1_000_000)
  .refine((text) => text.isWellFormed(), 'text.loneSurrogate')

const problem = z.strictObject({
  column: line(300),
  code: problemCode,
  value: received,
})

/** A row that stays out: the first reason, and the others. */
const rejection = z.strictObject({ row: z.int().min(1), ...problem.shape, also: z.array(problem).max(50) })

/** Where what is in a row differs from what stands here, each as text for people. */
export const difference = z.strictObject({
  field: line(60),
  here: received,
  there: received,
  /** It changed in the log alone, and is left because the whole row is. */
  onlyThere: z.boolean(),
})

/**
 * Why a row is not taken over. `changed-here`: as well as in the log. `not-a-draft`: it was handed in, reviewed, merged or
 * withdrawn here. `key-repeated`: another row of the same file has the same id and says something else.
 */
export const whyRowConflicts = z.enum(['changed-here', 'not-a-draft', 'key-repeated'])

const conflictShape = {
  why: whyRowConflicts,
  /** The row of this file that came first; null where it conflicts with what stands here. */
  withRow: z.int().min(1).nullable(),
  /** Its cells say what they said before: they are read differently. */
  reread: z.boolean(),
}

const rowConflict = z.strictObject({
  row: z.int().min(1),
  key: received,
  /** The incident that it is about. */
  id: recordId,
  ...conflictShape,
  fields: z.array(difference).max(30),
})
export type RowConflict = z.infer<typeof rowConflict>

/**
 * Rows of somebody's log that came in: which file, read how, and what became of every row. Written by the vault in the
 * commit that brings them; changed once at most, when the import is undone.
 */
export const logImportBody = z.strictObject({
  title: requiredLine(300),
  /** The source that stands for the log: the same in every import of it. */
  sourceId: recordId,
  /** The file as it was received, which is kept as evidence. */
  file: z.strictObject({
    evidenceId: recordId,
    name: z.string().max(1_000),
    sha256: sha256Hex,
    bytes: z.int().min(1),
  }),
  reading: z.strictObject({
    format: importFormat,
    encoding: line(60).nullable(),
    /** Often a tab, which no line may hold. */
    delimiter: z.string().max(10).nullable(),
    sheet: received.nullable(),
    skipped: z.array(z.int().min(1)).max(1_000),
  }),
  /** As it was used: the record of a profile may change later. */
  profile: importProfileBody,
  /** Columns that the profile reads and the file does not have. */
  missingColumns: z.array(line(300)).max(mostColumns),
  /** Fields that were left as they stand in incidents, since an earlier file had those columns: they say nothing now. */
  fieldsLeft: z.array(line(60)).max(30),
  counts: importCounts,
  /** It was read by other rules than the import of this log before it. */
  otherRules: z.boolean(),
  /** Of what is updated or a conflict: rows whose cells say what they said before, and are read differently. */
  reread: z.int().min(0),
  /** The first of each; all of them stand in the pages. */
  conflicts: z.array(rowConflict).max(mostListed),
  rejected: z.array(rejection).max(mostListed),
  /** Incidents of earlier imports of this log whose row is not in this file: told, and left as they are. */
  gone: z.array(recordId).max(mostRows),
  /** Where its rows are kept as received, in their order. */
  pages: z.array(z.strictObject({ id: recordId, first: z.int().min(1), last: z.int().min(1) })).max(10_000),
  undone: z
    .strictObject({
      at: instant,
      by: recordId,
      /** Incidents that were worked on since: they stay. */
      left: z.array(recordId).max(mostRows),
    })
    .nullable(),
})
export type LogImportBody = z.infer<typeof logImportBody>

/** One row as received, what became of it, and what the next export is held against. */
export const receivedRow = z.strictObject({
  row: z.int().min(1),
  key: received,
  outcome: z.enum(['created', 'updated', 'conflict', 'rejected']),
  incidentId: recordId.nullable(),
  /** The revision that the incident has by it; null where nothing of the incident was written. */
  rev: z.int().min(1).nullable(),
  cells: z.array(z.tuple([received, received])).max(2_000),
  /** Field -> the first 16 characters of the base64url of the SHA-256 of its JCS; empty for a rejected row. */
  made: z.record(z.string(), z.string().max(16)),
  /** Of a rejected row the first is the reason. */
  problems: z.array(problem).max(100),
  conflict: z.strictObject({ ...conflictShape, fields: z.array(difference).max(30) }).nullable(),
})
export type ReceivedRow = z.infer<typeof receivedRow>

/** Some rows of one import, without those that say nothing new. Kept by the journal alone: the read side never holds them. */
export const logPageBody = z.strictObject({
  importId: recordId,
  rows: z.array(receivedRow).max(1_000),
  /** Sources and items of evidence that were made for these rows, or taken into use again. */
  sources: z.array(recordId).max(mostRows),
  evidence: z.array(recordId).max(mostRows),
})
export type LogPageBody = z.infer<typeof logPageBody>
