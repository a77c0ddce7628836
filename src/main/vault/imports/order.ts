import type { ReadDossier } from '#shared/dossier/read/read-dossier.ts'
import type { WithheldItem } from '#shared/dossier/schema.ts'
import type { ImportBody, ImportOutcome, ImportCounts } from '#shared/domain/import/schema.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { BlobSource } from '../evidence/write-blob.ts'

/** Bytes that come with an import, read once from beginning to end. */
export interface ImportedBytes extends BlobSource {
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
  readonly file: { readonly path: string; readonly kind: ImportBody['file']['kind'] }
  /** The bytes of a file of evidence, by its SHA-256; undefined when they did not come. */
  readonly bytesOf: (sha256: string) => Promise<ImportedBytes | undefined>
}

/** What an import would do to one record, or has done. `reference` is the one it has, or gets, here. */
export interface PlannedRecord {
  readonly kind: string
  readonly id: string
  readonly reference: string
  readonly theirReference: string
  readonly name: string
  readonly outcome: ImportOutcome
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
}
