import { ok, type FailureCode, type Result } from '#shared/lib/result.ts'
import { makePackage } from '#main/package/make-package.ts'
import { dossierPdf } from '../pdf/dossier-pdf.ts'
import { reencodePicture } from '../pictures/reencode-picture.ts'
import type { PdfFile } from '../pdf/render.ts'
import { pdfOrder, type Maker, type Making } from './artefact.ts'

/** Everything of the dossier in one zip that is checked without Holdfast. */
export const packageMaker: Maker = async (making) => {
  const { frozen, vault, profile, run, job, scan } = making
  const pdfs = await pdfsOf(making)
  if (!pdfs.ok) return pdfs
  const { dossier, json, version } = frozen
  const reencode = (bytes: Uint8Array, type: string) => reencodePicture(bytes, { type }, run, job.signal)
  const order = { dossier, json, version, pdfs: pdfs.value, rules: profile.rules, reencode, scan }
  return makePackage(vault, order, job)
}

/** What a dossier has no PDF for: it is told in the package, which holds the same facts all the same. */
const withoutPdf: readonly FailureCode[] = ['unsupported', 'too-large']

async function pdfsOf(making: Making): Promise<Result<readonly PdfFile[]>> {
  const made = await dossierPdf(pdfOrder(making))
  if (made.ok) return ok(made.value.files)
  return withoutPdf.includes(made.failure.code) ? ok([]) : made
}
