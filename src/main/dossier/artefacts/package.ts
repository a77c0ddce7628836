import { ok, type FailureCode, type Result } from '#shared/lib/result.ts'
import { makePackage } from '#main/package/make-package.ts'
import { renderPdf, type PdfFile } from '../pdf/render.ts'
import type { Maker, Making } from './artefact.ts'

/** Everything of the dossier in one zip that is checked without Holdfast. */
export const packageMaker: Maker = async (making) => {
  const { frozen, vault, profile, job } = making
  const pdfs = await pdfsOf(making)
  if (!pdfs.ok) return pdfs
  const { dossier, json, version } = frozen
  return makePackage(vault, { dossier, json, version, pdfs: pdfs.value, rules: profile.rules }, job)
}

/** What a dossier has no PDF for: it is told in the package, which holds the same facts all the same. */
const withoutPdf: readonly FailureCode[] = ['unsupported', 'too-large']

async function pdfsOf({ frozen, run, job }: Making): Promise<Result<readonly PdfFile[]>> {
  const onVolume = (done: number, total: number) =>
    job.progress({ stage: 'export', done, total, unit: 'volumes' })
  const made = await renderPdf(frozen.json, run, { signal: job.signal, onVolume })
  if (made.ok) return ok(made.value.files)
  return withoutPdf.includes(made.failure.code) ? ok([]) : made
}
