import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { Vault } from '#main/vault/vault.ts'
import { renderPdf, type ChildRunner, type PdfFiles } from './render.ts'
import { thumbnailsOf } from './thumbnails.ts'

export interface DossierPdfOrder {
  readonly dossier: Dossier
  /** Its dossier.json. */
  readonly json: Uint8Array
  readonly rules: Pick<ProfileRules, 'evidenceFiles'>
  readonly vault: Pick<Vault, 'evidence'>
  readonly run: ChildRunner
  readonly job: Job
}

/** The PDF of a dossier with small pictures of its evidence: the same for whoever asks, an export, a package or a preview. */
export async function dossierPdf(order: DossierPdfOrder): Promise<Result<PdfFiles>> {
  const { dossier, json, rules, run, job } = order
  const thumbnails = await thumbnailsOf(dossier, rules, order)
  const onVolume = (done: number, total: number) =>
    job.progress({ stage: 'export', done, total, unit: 'volumes' })
  return renderPdf(json, run, { signal: job.signal, onVolume, thumbnails })
}
