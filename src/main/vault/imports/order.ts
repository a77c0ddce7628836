import type { ReadDossier } from '#shared/dossier/read/read-dossier.ts'
import type { WithheldItem } from '#shared/dossier/schema.ts'
import type { ImportBody, ImportOutcome, ImportCounts } from '#shared/domain/import/schema.ts'
import type { whyConflicts } from '#shared/ipc/imports.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { BlobSource } from '../evidence/write-blob.ts'

/** Bytes that come with an import, read once from beginning to end. */
export interface ImportedBytes extends BlobSource {
  /** Where it lies in what it came in; left out where that is known by whoever asked for it. */
  readonly path?: string
  close(): Promise<void>
}

/** What is to be imported: read and checked by whoever asks, and held against this workspace by the vault. */
export interface ImportOrder {
  readonly dossier: ImportBody['dossier']
  readonly signatures: ImportBody['signatures']
  readonly read: ReadDossier
  /** The statements that the dossier tells, whole: one that is known here has to say the same. */
  readonly statements: readonly Statement[]
  readonly withheld: readonly WithheldItem[]
  /** The file as it was received, for the evidence of the import itself. */
  readonly file: {
    readonly path: string
    readonly kind: ImportBody['file']['kind']
    /** As it was when it was read and checked. */
    readonly sha256: string
  }
  /** The bytes of a file of evidence, by its SHA-256; undefined when they did not come. */
  readonly bytesOf: (sha256: string) => Promise<ImportedBytes | undefined>
}

/**
 * Why something is left as it is here. `not-the-sender`: it was not brought by whoever signed this, or nobody signed it.
 * `older`: a later version came before. `changed-here`: as well as there. `fixed`: a file or a text that never changes.
 * `held-back`: this file shows less of it. `custody`: what it tells of the item cannot follow on what the journal holds.
 */
export type WhyConflict = (typeof whyConflicts)[number]

/** What an import would do to one record, or has done. `reference` is the one it has, or gets, here. */
export interface PlannedRecord {
  readonly kind: string
  readonly id: string
  readonly reference: string
  readonly theirReference: string
  readonly name: string
  readonly outcome: ImportOutcome
  /** Null where it is no conflict. */
  readonly why: WhyConflict | null
}

/** What is going to happen, told before anything is written. */
export interface ImportPlan {
  readonly dossier: ImportBody['dossier']
  readonly signatures: ImportBody['signatures']
  readonly kind: ImportBody['file']['kind']
  readonly counts: ImportCounts
  readonly records: readonly PlannedRecord[]
  readonly gone: ImportBody['gone']
  /** References of items whose bytes are not in the file. */
  readonly withoutBytes: readonly string[]
  /** Set where this file is older than what came before: which import that was, and when. */
  readonly olderThan: {
    readonly reference: string
    readonly on: string
    readonly version: number | null
  } | null
  /** People elsewhere who have another name or key here: they keep what they have. */
  readonly namesDiffer: readonly { readonly id: string; readonly name: string; readonly here: string }[]
}
