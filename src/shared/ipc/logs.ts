import { z } from 'zod'
import { fileToken, jobId, nothing } from './parts.ts'
import { channel } from './channel.ts'
import { importCounts } from '../domain/import/schema.ts'
import { importProfileBody } from '../domain/import-profile/schema.ts'
import {
  difference,
  logImportBody,
  problemCode,
  receivedRow,
  whyRowConflicts,
} from '../domain/log-import/schema.ts'
import { recordId, sha256Hex } from '../domain/record/schema.ts'
import type { ColumnFacts } from '../mapping/column-facts.ts'
import { tableNotes } from '../mapping/table.ts'

export type { ColumnFacts }

/** Longer lists are cut, and counted in full. */
const shortList = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).max(500), count: z.int().min(0) })

/** What the analyst chose instead of what was found in the file. */
export const readingChoice = z.strictObject({
  encoding: z.string().max(60).optional(),
  delimiter: z.string().max(10).optional(),
  sheet: z.string().max(200).optional(),
})

const asked = z.strictObject({ jobId, file: fileToken, choice: readingChoice })
const mapped = z.strictObject({ ...asked.shape, profile: importProfileBody })

/** As the mapping tells them. */
const columnFacts = z.strictObject({
  name: z.string(),
  blank: z.int().min(0),
  numbers: z.int().min(0),
  dates: z.int().min(0),
  links: z.int().min(0),
  different: z.int().min(0),
  dateOrder: z.enum(['day-first', 'month-first', 'either', 'neither', 'none']),
  examples: z.array(z.string()).max(5),
}) satisfies z.ZodType<ColumnFacts>

const look = z.strictObject({
  sha256: sha256Hex,
  name: z.string(),
  reading: logImportBody.shape.reading,
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.int().min(0) })),
  encodings: z.array(z.string()),
  /** `files-beside`: in the zip or folder of the table; what no row names does not become evidence of its own. */
  notes: z.array(z.strictObject({ what: z.enum([...tableNotes, 'files-beside']), count: z.int().min(1) })),
  rows: z.int().min(0),
  columns: z.array(columnFacts),
  /** The first rows as received. */
  sample: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })).max(20),
  /** A profile that fits by itself: a ready one by its id, or one of this workspace's; and one to begin from otherwise. */
  fits: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  suggested: importProfileBody,
})
export type LogLook = z.infer<typeof look>

const shownProblem = z.strictObject({
  row: z.int(),
  column: z.string(),
  code: problemCode,
  value: z.string(),
  rejects: z.boolean(),
})

/** One row as it would become. */
const becoming = z.strictObject({
  row: z.int(),
  key: z.string(),
  rejected: z.boolean(),
  /** Field -> words for people. */
  fields: z.array(z.strictObject({ field: z.string(), text: z.string() })),
})

/** The same, with the row as received and what is wrong with it. */
const wholeRow = z.strictObject({
  ...becoming.shape,
  cells: receivedRow.shape.cells,
  problems: z.array(shownProblem),
})
export type WholeRow = z.infer<typeof wholeRow>

const mappingPreview = z.strictObject({
  rows: z.int().min(0),
  rejected: z.int().min(0),
  /** The first rows as they would become. */
  sample: z.array(becoming).max(20),
  /** Of each problem of each column the first 500, by row. */
  problems: z.strictObject({ items: z.array(shownProblem).max(5_000), count: z.int().min(0) }),
  /** How often each problem is met in each column, over all rows. */
  byProblem: z.array(
    z.strictObject({ column: z.string(), code: problemCode, rejects: z.boolean(), count: z.int().min(1) }),
  ),
})
export type MappingPreview = z.infer<typeof mappingPreview>

const shownRow = z.strictObject({
  row: z.int(),
  key: z.string(),
  title: z.string(),
  outcome: z.enum(['created', 'updated']),
  fields: z.array(z.string()),
  reread: z.boolean(),
})

const logPlan = z.strictObject({
  sha256: sha256Hex,
  log: z.strictObject({ name: z.string(), isKnown: z.boolean() }),
  /** It has next to none of the rows that came with this log before, which may be another one. */
  unlike: z.strictObject({ known: z.int().min(1), shared: z.int().min(0) }).nullable(),
  missingColumns: logImportBody.shape.missingColumns,
  fieldsLeft: logImportBody.shape.fieldsLeft,
  counts: importCounts,
  otherRules: z.boolean(),
  reread: z.int().min(0),
  changes: shortList(shownRow),
  conflicts: shortList(
    z.strictObject({
      row: z.int(),
      key: z.string(),
      reference: z.string(),
      why: whyRowConflicts,
      withRow: z.int().nullable(),
      reread: z.boolean(),
      fields: z.array(difference),
    }),
  ),
  rejected: shortList(shownProblem),
  gone: shortList(z.strictObject({ reference: z.string(), title: z.string() })),
})
export type ShownLogPlan = z.infer<typeof logPlan>

/** What undoing an import would do, or did. */
const undoing = z.strictObject({
  withdrawn: z.int().min(0),
  restored: z.int().min(0),
  sources: z.int().min(0),
  /** Worked on since: they stay as they are. */
  left: shortList(z.strictObject({ reference: z.string(), title: z.string() })),
})
export type LogUndoing = z.infer<typeof undoing>

const readyProfile = z.strictObject({ id: z.string(), body: importProfileBody })

/** A profile with long tables of keywords. */
const withProfile = { maxBytes: 1_048_576 }

export const logChannels = {
  /** Reads the file in a process of its own: its columns, and which profile fits. */
  'log:look': channel('unlocked', asked, look),
  /** Maps all rows in a process of its own; nothing is held against the workspace yet. */
  'log:map': channel('unlocked', mapped, mappingPreview, withProfile),
  /** One row by its number; null where there is none. */
  'log:row': channel(
    'unlocked',
    z.strictObject({ ...mapped.shape, row: z.int().min(1) }),
    z.strictObject({ found: wholeRow.nullable() }),
    withProfile,
  ),
  /** What bringing it in would do. Nothing is written. */
  'log:check': channel('writable', mapped, logPlan, withProfile),
  /** Brings it in, if it is the file that was checked, and like its log or said to be it; answers the reference of the import. */
  'log:run': channel(
    'writable',
    z.strictObject({ ...mapped.shape, sha256: sha256Hex, isSameLog: z.boolean() }),
    z.strictObject({ importId: recordId, reference: z.string(), plan: logPlan }),
    withProfile,
  ),
  'log:check-undo': channel('writable', z.strictObject({ importId: recordId }), undoing),
  'log:undo': channel('writable', z.strictObject({ importId: recordId }), undoing),
  /** The rows that an incident was made of, as they were received, the newest first. */
  'log:received': channel(
    'unlocked',
    z.strictObject({ incidentId: recordId }),
    z.strictObject({
      rows: z.array(
        z.strictObject({ importId: recordId, reference: z.string(), title: z.string(), row: receivedRow }),
      ),
    }),
  ),
  /** Rows of one import as they were received, page by page, in the order of its record. */
  'log:rows': channel(
    'unlocked',
    z.strictObject({ importId: recordId, page: z.int().min(0).max(10_000) }),
    z.strictObject({ rows: z.array(receivedRow) }),
  ),
  'log:ready-profiles': channel('unlocked', nothing, z.strictObject({ profiles: z.array(readyProfile) })),
  /** Saves a profile as a file, by a dialog; null where the analyst thought better of it. */
  'log:save-profile': channel(
    'writable',
    z.strictObject({ profile: importProfileBody }),
    z.strictObject({ name: z.string().nullable() }),
    withProfile,
  ),
  'log:load-profile': channel('unlocked', nothing, z.strictObject({ profile: importProfileBody.nullable() })),
}
