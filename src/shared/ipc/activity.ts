import { z } from 'zod'
import { instant, recordId, sha256Hex } from '../domain/record/schema.ts'
import { happening } from '../journal/activity/happening.ts'
import { journalEntry } from '../journal/entry.ts'
import { channel } from './channel.ts'
import { jobId } from './parts.ts'

const seq = z.int().min(0)

/** Which entries are shown; null for all. */
export const activityFilter = z.strictObject({
  happenings: z.array(happening).min(1).max(200).nullable(),
  actor: recordId.nullable(),
  /** The record or item that they are about. */
  subject: recordId.nullable(),
  /** By the recorded time, `since` included and `until` not. */
  since: instant.nullable(),
  until: instant.nullable(),
})
export type ActivityFilter = z.infer<typeof activityFilter>

const order = z.enum(['newest', 'oldest'])

/** Entries `first` to `last` were saved in one go and closed by one checkpoint. */
const commit = z.strictObject({ first: seq, last: seq })

/** One entry as its reader has it: what it tells, and no word of what a record says. */
export const activityLine = z.strictObject({
  /** Without the reason given for a version of a person, which is read behind the gate of their history. */
  entry: journalEntry,
  /** SHA-256 of the JCS of the whole entry: what the next one calls `prev`. */
  hash: sha256Hex,
  happening,
  /** See `factsOf`. */
  facts: z.array(z.strictObject({ name: z.string(), value: z.union([z.string(), z.number()]) })),
  actorName: z.string(),
  /**
   * Of the record, as it now is called: a person by code name alone, and by nothing whom it hides from whoever asks.
   * Null where the entry is about no record.
   */
  about: z
    .strictObject({ kind: z.string(), id: recordId, reference: z.string(), name: z.string() })
    .nullable(),
  commit,
})
export type ActivityLine = z.infer<typeof activityLine>

/** As far as one look led: it ends after some time even when it has found less than was asked for. */
export const activityPage = z.strictObject({
  lines: z.array(activityLine),
  /** Number of the entry to go on from; null where the journal ends. */
  next: seq.nullable(),
  /** Entries that can be read. */
  size: z.int().min(0),
})
export type ActivityPage = z.infer<typeof activityPage>

/** Reading the journal itself. Whoever may look may read it; taking it out is for who may take out. */
export const activityChannels = {
  'journal:activity': channel(
    'unlocked',
    z.strictObject({
      filter: activityFilter,
      order,
      /** Number of the first entry to look at; null for the end of the order. */
      from: seq.nullable(),
      limit: z.int().min(1).max(200),
    }),
    activityPage,
    { maxBytes: 32_768, perSecond: 100 },
  ),
  /** The checkpoint that closed the commit of this entry. */
  'journal:checkpoint': channel(
    'unlocked',
    z.strictObject({ seq }),
    z.strictObject({ ...commit.shape, note: z.string() }),
  ),
  /**
   * Writes what the filter lets through into a file, and that it did into the journal. JSON is canonical (RFC 8785):
   * `{entries, filter, head, order, workspaceId}`, each entry an `activityLine` with the checkpoint of its commit.
   */
  'journal:export-activity': channel(
    'exporting',
    z.strictObject({ jobId, format: z.enum(['csv', 'json']), filter: activityFilter, order }),
    z.strictObject({ savedAs: z.string().nullable(), entries: z.int().min(0) }),
    { maxBytes: 32_768 },
  ),
} as const
