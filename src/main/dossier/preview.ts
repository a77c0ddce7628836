import { randomBytes } from 'node:crypto'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import type { Tlp } from '#shared/domain/record/schema.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { Vault } from '#main/vault/vault.ts'
import { gatherDossier } from './gather.ts'
import type { ExportOrder } from './order.ts'
import { dossierPdf } from './pdf/dossier-pdf.ts'
import type { PdfFiles } from './pdf/render.ts'
import { termsOf } from './terms.ts'
import { toFreeze } from './to-freeze.ts'

export interface Preview extends PdfFiles {
  readonly marking: Tlp
}

export type PreviewOrder = Pick<ExportOrder, 'selection' | 'profileId' | 'recipientId' | 'run'>

/**
 * The pages that an export would write, made the same way but from the records as they are at hand: nothing is frozen,
 * checked or entered in the journal, and every page says that it is a preview.
 */
export async function previewDossier(vault: Vault, order: PreviewOrder, job: Job): Promise<Result<Preview>> {
  const gathered = await gatherDossier(vault, order.selection, statements, job.signal)
  if (!gathered.ok) return gathered
  const terms = await termsOf(vault, order, gathered.value)
  if (!terms.ok) return terms
  // By the rules of an export; where code names are made anew, they are others than a version will have.
  const input = toFreeze({ order, ...terms.value }, gathered.value).inputFor(randomBytes(32).toString('hex'))
  if (!input.ok) return input
  const dossier = buildDossier({ ...input.value, release: null })
  const json = serialiseDossier(dossier)
  const { rules } = terms.value.profile
  const made = await dossierPdf({ dossier, json, rules, vault, run: order.run, job })
  if (made.ok) return ok({ ...made.value, marking: dossier.marking })
  return made.failure.code === 'cancelled' ? fail('cancelled', 'The preview was cancelled.') : made
}
