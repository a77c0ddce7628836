import { z } from 'zod'
import { exportFormat } from '../domain/hand-over/export-format.ts'
import { instant, recordId, sha256Hex } from '../domain/record/schema.ts'
import { line } from '../domain/text/schema.ts'

/** What an entry is about: a record put, a custody event, or something that happened to the log itself. */
export const entryType = z.enum(['record.put', 'custody.event', 'log'])
export type EntryType = z.infer<typeof entryType>

/**
 * One line of the journal. `seq` counts from 0 and is the only order; `at` is a claim of the clock.
 * `digest` is the SHA-256 (hex) of the JCS body stored beside it; `prev` is the SHA-256 (hex) of the
 * previous entry's JCS bytes, 64 zeros for the first. `actor` is an analyst record id.
 */
export const journalEntry = z.strictObject({
  v: z.literal(1),
  seq: z.int().min(0),
  at: instant,
  device: recordId,
  actor: recordId,
  type: entryType,
  subject: z.strictObject({ kind: z.string().max(40), id: recordId }),
  reason: line(500).optional(),
  digest: sha256Hex,
  prev: sha256Hex,
})
export type JournalEntry = z.infer<typeof journalEntry>

/** The name of a journal, as its checkpoints bear it. */
export const journalOrigin = z.string().regex(/^[a-z0-9.:/-]{1,200}$/)

/** Body of a `log` entry: things the vault did that a reader of the history must be able to see. */
export const logBody = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('tail-moved'), segment: z.string().max(100), bytes: z.int().min(1) }),
  z.strictObject({ event: z.literal('clock-went-back'), before: instant, now: instant }),
  z.strictObject({
    event: z.literal('read-side-built'),
    reason: z.enum([
      'empty',
      'other-format',
      'undecryptable',
      'ahead-of-journal',
      'other-workspace',
      'incomplete',
    ]),
    records: z.int().min(0),
  }),
  z.strictObject({
    event: z.literal('table-saved'),
    table: z.enum(['statement-coverage']),
    sha256: sha256Hex,
    bytes: z.int().min(1),
  }),
  /** A profile, by which rows of a log become incidents, left the workspace in a file. */
  z.strictObject({
    event: z.literal('profile-saved'),
    sha256: sha256Hex,
    bytes: z.int().min(1),
  }),
  z.strictObject({
    event: z.literal('dossier-exported'),
    format: exportFormat,
    sha256: sha256Hex,
    bytes: z.int().min(1),
  }),
  /** Entries of the journal left the workspace in a file, as the reader of them has it: what they tell, and no record. */
  z.strictObject({
    event: z.literal('activity-exported'),
    format: z.enum(['json', 'csv']),
    sha256: sha256Hex,
    bytes: z.int().min(1),
    entries: z.int().min(0),
  }),
  /** The whole workspace went into a backup that was read back; `size` and `root` are what it holds of the journal. */
  z.strictObject({
    event: z.literal('backed-up'),
    sha256: sha256Hex,
    bytes: z.int().min(1),
    size: z.int().min(1),
    root: sha256Hex,
    /** How many keys open it; 0 when a passphrase does. */
    recipients: z.int().min(0),
  }),
  /** A backup was unpacked and read in full, as if to be worked on. */
  z.strictObject({
    event: z.literal('backup-checked'),
    sha256: sha256Hex,
    size: z.int().min(1),
    root: sha256Hex,
  }),
  /** A copy begins here: what comes after is signed under its own name, and goes on from what the parent signed. */
  z.strictObject({
    event: z.literal('restored'),
    origin: journalOrigin,
    parent: z.strictObject({ origin: journalOrigin, size: z.int().min(1), root: sha256Hex }),
  }),
  /** A request (RFC 3161) for a time stamp over a checkpoint was made. */
  z.strictObject({
    event: z.literal('time-stamp-requested'),
    id: recordId,
    checkpoint: z.string().max(4_000),
    request: z.base64().max(2_000),
  }),
  /** The reply came, and answers the request of that id. `at` is the authority's time. */
  z.strictObject({
    event: z.literal('time-stamp-received'),
    id: recordId,
    reply: z.base64().max(90_000),
    at: instant,
    signer: z.string().max(1_000),
    chain: z.enum(['trusted', 'unchecked']),
  }),
  /** Somebody saw who a code name stands for; the entry's subject is the person, by id. */
  z.strictObject({ event: z.literal('person-read'), part: z.enum(['record', 'history']) }),
  /**
   * What opens the workspace is about to change: for the analyst who is the entry's subject, or for an organisation, at
   * their hands. It is written before the key slots: a change is never unsaid. `digest` is the
   * SHA-256 of the JCS of the slot that comes, or of the one that goes where an organisation is removed.
   */
  z.strictObject({
    event: z.literal('key-change-begun'),
    change: z.enum([
      'passphrase',
      'passphrase-by-recovery-key',
      'recovery-key',
      'organisation-added',
      'organisation-removed',
    ]),
    digest: sha256Hex,
    /** By its slot, with the name that whoever added it gave. */
    organisation: z.strictObject({ slot: recordId, name: line(200) }).nullable(),
  }),
  /** How the change ended that the entry `begun` (its `seq`) announces: it stands in both copies of the header, or in neither. */
  z.strictObject({
    event: z.literal('key-change-ended'),
    begun: z.int().min(0),
    outcome: z.enum(['success', 'failure']),
  }),
  /**
   * The incidents of this commit were changed in one action: their tags, their status or the case that they are in; or such an
   * action was taken back, the one that the entry `undid` (its `seq`) tells of.
   */
  z.strictObject({
    event: z.literal('bulk-changed'),
    what: z.enum(['tags', 'status', 'case', 'undone']),
    incidents: z.int().min(1),
    undid: z.int().min(0).nullable(),
  }),
  /** The analyst who is the entry's subject came in with the key of an organisation; in one commit with their record. */
  z.strictObject({ event: z.literal('joined-by-organisation'), slot: recordId }),
])
export type LogBody = z.infer<typeof logBody>
