import { z } from 'zod'
import { namedProfile } from '../dossier-version/schema.ts'
import { instant, recordId, sha256Hex, tlp } from '../record/schema.ts'
import { line } from '../text/schema.ts'

/** Why an item is named in a dossier and not shown: the list of `HeldBack` in the dossier's schema. */
const heldBackReason = z.enum(['fixity-failed', 'unread', 'given-up', 'deleted', 'consent'])

/** What the signature of a package says: `unknown` has no signature that could be checked. */
export const importSignature = z.strictObject({
  /** The name that the file gives the signer: a claim. */
  principal: line(300),
  /** `SHA256:` and the base64 of the key's hash, as `ssh-keygen -lf` prints it. */
  fingerprint: line(100),
})

/**
 * What became of a record that was read. `conflict`: it was changed here and there, and what stands here stays.
 * `rejected`: it could not be read; not one of a dossier, which is refused whole.
 */
export const importOutcome = z.enum(['created', 'updated', 'unchanged', 'conflict', 'rejected'])
export type ImportOutcome = z.infer<typeof importOutcome>

const count = z.int().min(0)

/** `read` is the sum of the others. */
export const importCounts = z.strictObject({
  read: count,
  created: count,
  updated: count,
  unchanged: count,
  conflicts: count,
  rejected: count,
})
export type ImportCounts = z.infer<typeof importCounts>

const named = { kind: line(40), id: recordId, reference: line(40) }

/** Where a record stood there, and what became of it here. */
export const importedRecord = z.strictObject({
  ...named,
  outcome: importOutcome,
  /** Of the JCS of what a dossier tells of it: what the next import is held against. */
  digest: sha256Hex,
  rev: z.int().min(1).nullable(),
  changedAt: instant.nullable(),
  changedBy: line(200),
})
export type ImportedRecord = z.infer<typeof importedRecord>

/** Somebody who worked on what came, as this file names them: by `dossier` and `signatures`, that is who says so. */
export const importedAnalyst = z.strictObject({
  id: recordId,
  name: line(200),
  /** Null where the file only names them. */
  publicKey: z.string().max(100).nullable(),
  /** `conflict`: they had another name or key here, from somebody else, and keep it. */
  outcome: z.enum(['created', 'updated', 'unchanged', 'conflict']),
})
export type ImportedAnalyst = z.infer<typeof importedAnalyst>

const mostRecords = 100_000

/**
 * Records that came from somebody else's workspace: in which file, which version of what, by whom signed, and what became
 * of each. Written by the vault in the commit that brings them, and never changed.
 */
export const importBody = z.strictObject({
  /** The file as it was received, which is kept as evidence. */
  file: z.strictObject({
    evidenceId: recordId,
    name: z.string().max(1_000),
    sha256: sha256Hex,
    bytes: z.int().min(1),
    kind: z.enum(['package', 'dossier']),
  }),
  dossier: z.strictObject({
    sha256: sha256Hex,
    scope: z.enum(['case', 'all', 'selection']),
    caseId: recordId.nullable(),
    reference: line(40),
    title: line(300),
    asOf: instant,
    marking: tlp,
    /** Null for a preview, of which no version was frozen. */
    release: z
      .strictObject({
        version: z.int().min(1).nullable(),
        profile: namedProfile,
        checkpoint: z.string().max(4_000),
        checkpointAt: instant,
        headWords: z.array(line(40)).length(8),
      })
      .nullable(),
  }),
  signatures: z.array(importSignature).max(100),
  counts: importCounts,
  records: z.array(importedRecord).max(mostRecords),
  analysts: z.array(importedAnalyst).max(mostRecords),
  /** What the import before held and this one does not: told, and left as it is. */
  gone: z.array(z.strictObject(named)).max(mostRecords),
  /** What was withheld before it came here: whoever gets it from here is told so too. */
  withheld: z
    .array(
      z.strictObject({
        /** Of the record; of the case where the dossier gives no more than a reference. */
        id: recordId,
        reference: line(40),
        field: line(300),
        reason: line(500),
      }),
    )
    .max(mostRecords),
  /** What is named in the records and was not among them. */
  elsewhere: z
    .array(
      z.strictObject({
        kind: z.enum(['evidence', 'incident', 'source']),
        id: recordId,
        reference: line(40).nullable(),
        heldBack: heldBackReason.nullable(),
      }),
    )
    .max(mostRecords),
})
export type ImportBody = z.infer<typeof importBody>
