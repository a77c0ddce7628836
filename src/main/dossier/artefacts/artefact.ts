import type { ExportProfile } from '#shared/domain/export-profile/built-in.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Frozen } from '../freeze.ts'
import type { DossierPdfOrder } from '../pdf/dossier-pdf.ts'
import type { FinishedFile } from '../scan/scan.ts'
import type { ChildRunner } from '../pdf/render.ts'

/** A file made of a frozen dossier, piece by piece. */
export interface Artefact {
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Its length, where it is known before it is made. */
  readonly bytes?: number
  /** Volumes that go beside it, under its name with `-2`, `-3` and so on. */
  readonly further?: readonly Artefact[]
}

/** What a file is made with. Only what the dossier names is read from the vault: the bytes of its evidence. */
export interface Making {
  readonly frozen: Frozen
  /** What may go along beside what the dossier says: files of evidence, entries of custody. */
  readonly profile: ExportProfile
  readonly vault: Vault
  readonly run: ChildRunner
  readonly job: Job
  /** Looks through what is finished for those whom it may not name; a hit stops the export. */
  readonly scan: (files: readonly FinishedFile[]) => Promise<Result<void>>
}

export type Maker = (making: Making) => Promise<Result<Artefact>>

/** What the PDF of it is made of. */
export const pdfOrder = ({
  frozen: { dossier, json },
  profile: { rules },
  vault,
  run,
  job,
}: Making): DossierPdfOrder => ({
  dossier,
  json,
  rules,
  vault,
  run,
  job,
})
