import path from 'node:path'
import type { ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import { ok } from '#shared/lib/result.ts'
import { exportDossier } from '#main/dossier/export.ts'
import { previewDossier } from '#main/dossier/preview.ts'
import { planOf } from '#main/dossier/plan.ts'
import { readinessOf } from '#main/dossier/readiness.ts'
import { saveReceipt } from '#main/receipt/save-receipt.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const dossierHandlers = (app: AppContext): HandlersOf<'dossier'> => ({
  'dossier:readiness': ({ caseId, recipientId }) => readinessOf(app.session.vault, caseId, recipientId),
  'dossier:preview': async ({ jobId, ...order }) => {
    const run = app.host.runChild.bind(app.host)
    const made = await app.jobs.run(jobId, (job) => previewDossier(app.session.vault, { ...order, run }, job))
    if (!made.ok) return made
    const { files, archive, marking } = made.value
    const urls = app.previews.open(files)
    const volumes = files.map(({ name, bytes }, index) => ({
      name,
      url: urls[index] ?? '',
      bytes: bytes.byteLength,
    }))
    return ok({ volumes, archive, marking })
  },
  'dossier:end-preview': async () => {
    app.previews.clear()
    return ok({})
  },
  'dossier:plan': (order) => planOf(app.session.vault, order),
  'dossier:export': async ({ jobId, ...order }) => {
    const target = await app.host.saveFile(suggestedName(order))
    if (target === null) return ok({ saved: null })
    const run = app.host.runChild.bind(app.host)
    const exported = await app.jobs.run(jobId, (job) =>
      exportDossier(app.session.vault, { ...order, target, run }, job),
    )
    return exported.ok ? ok({ saved: { savedAs: path.basename(target), ...exported.value } }) : exported
  },
  'dossier:recall': async (recall) => {
    const recalled = await app.session.vault.dossiers.recall({ kind: 'called-back', ...recall })
    return recalled.ok ? ok({}) : recalled
  },
  'dossier:save-receipt': async ({ handOverId }) => {
    const target = await app.host.saveFile('receipt.pdf')
    if (target === null) return ok({ savedAs: null })
    const run = app.host.runChild.bind(app.host)
    const saved = await saveReceipt(app.session.vault, { handOverId, target, run })
    return saved.ok ? ok({ savedAs: path.basename(target) }) : saved
  },
})

const endings: Readonly<Record<ExportFormat, string>> = {
  package: '.zip',
  pdf: '.pdf',
  json: '.json',
  geojson: '.geojson',
  csv: '.csv',
  coverage: '-coverage.csv',
  huridocs: '-huridocs.zip',
}

/** Says nothing of what is in it: names of files are seen by many. */
const suggestedName = ({ format, lock }: { format: ExportFormat; lock: unknown }): string =>
  `dossier${endings[format]}${lock === null ? '' : '.age'}`
