import { z } from 'zod'
import {
  bodySchema,
  type CommittableKind,
  type RecordKind,
  type StoredRecord,
} from '../domain/record/kinds.ts'
import { recordId, recordMeta } from '../domain/record/schema.ts'
import { journalEntry } from '../journal/entry.ts'
import { line } from '../domain/text/schema.ts'

/** A whole new version of one record. `baseRev` is the revision it was based on; null makes a new record. */
export const recordDraft = z.discriminatedUnion('kind', [
  draftOf('case'),
  draftOf('coding'),
  draftOf('duplicate-review'),
  draftOf('export-profile'),
  draftOf('import-profile'),
  draftOf('incident'),
  draftOf('person'),
  draftOf('physical-item'),
  draftOf('recipient'),
  draftOf('saved-view'),
  draftOf('source'),
  draftOf('statement'),
  draftOf('statistical-report'),
])
export type RecordDraft = z.infer<typeof recordDraft>

function draftOf<K extends CommittableKind>(kind: K) {
  return z.strictObject({
    kind: z.literal(kind),
    id: recordId,
    baseRev: z.int().min(1).nullable(),
    body: bodySchema(kind),
  })
}

export const commitRequest = z.strictObject({
  records: z.array(recordDraft).min(1).max(1_000),
  reason: line(500).optional(),
})
export type CommitRequest = z.infer<typeof commitRequest>

const storedOf = <K extends RecordKind>(kind: K) =>
  z.strictObject({
    ...recordMeta.shape,
    kind: z.literal(kind),
    body: bodySchema(kind),
  })

/** A person as read back: of all records the only one that is asked for one at a time. */
export const storedPerson = storedOf('person')
export const storedEvidence = storedOf('evidence')

/** A record as read back from the journal. */
export const storedRecord = z.discriminatedUnion('kind', [
  storedOf('analyst'),
  storedOf('case'),
  storedOf('coding'),
  storedOf('dossier-version'),
  storedOf('duplicate-review'),
  storedEvidence,
  storedOf('export-profile'),
  storedOf('hand-over'),
  storedOf('import'),
  storedOf('import-profile'),
  storedOf('incident'),
  storedOf('log-import'),
  storedOf('log-page'),
  storedOf('outside-analyst'),
  storedPerson,
  storedOf('physical-item'),
  storedOf('recipient'),
  storedOf('saved-view'),
  storedOf('source'),
  storedOf('statement'),
  storedOf('statistical-report'),
]) satisfies z.ZodType<StoredRecord>

/** Where the journal stands: number of entries, Merkle root (hex), and the last entry's time. */
export const journalHead = z.strictObject({ size: z.int().min(0), root: z.string() })
export type JournalHead = z.infer<typeof journalHead>

export const commitAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), head: journalHead, records: z.array(storedRecord) }),
  /** Somebody saved in between: nothing was written; `current` is what stands now. */
  z.strictObject({ kind: z.literal('stale'), current: storedRecord }),
])
export type CommitAnswer = z.infer<typeof commitAnswer>

/** One page of the feed, in order. Entries that are not records, or are of a restricted kind, carry no body here. */
export const feedPage = z.strictObject({
  items: z.array(z.strictObject({ seq: z.int(), record: storedRecord.nullable() })),
  head: journalHead,
})
export type FeedPage = z.infer<typeof feedPage>

/** One version in a record's history: who, when, why, and the record as it then was. */
export const recordVersion = z.strictObject({
  entry: journalEntry,
  actorName: z.string(),
  record: storedRecord,
})
export type RecordVersion = z.infer<typeof recordVersion>
