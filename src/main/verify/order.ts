import type { Watching } from './bag/hashed-files.ts'

/** What opens an encrypted hand-over. */
export type VerifyKey =
  | { readonly kind: 'identities'; readonly text: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** What is to be verified, and what the reader brought from elsewhere to hold it against. */
export interface VerifyOrder {
  readonly place: string
  readonly key: VerifyKey | null
  /** Text of a file `allowed_signers`. */
  readonly allowedSigners: string | null
  /** As `ssh-keygen -l` shows them: `SHA256:…`. */
  readonly fingerprints: readonly string[]
  /** Text with a checkpoint, or eight words of one, kept earlier. */
  readonly checkpoint: string | null
}

export interface VerifyWork extends Watching {
  /** The facts of a PDF, where a reader of PDFs is at hand; without one it is said that they were not checked. */
  readonly readPdf?: ReadPdf
}

export interface PdfContent {
  /** Attached files by name. */
  readonly attached: ReadonlyMap<string, Uint8Array>
  /** The text of all pages in their order. */
  readonly text: string
}
export type ReadPdf = (bytes: Uint8Array) => Promise<PdfContent | null>
