import path from 'node:path'
import { ok } from '#shared/lib/result.ts'
import { exportDossier } from '#main/dossier/export.ts'
import { readinessOf } from '#main/dossier/readiness.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const dossierHandlers = (app: AppContext): HandlersOf<'dossier'> => ({
  'dossier:readiness': ({ caseId, recipientId }) => readinessOf(app.session.vault, caseId, recipientId),
  'dossier:export': async ({ jobId, caseId, ...order }) => {
    const target = await app.host.saveFile(`dossier.${order.format}`)
    if (target === null) return ok({ savedAs: null, sha256: '', bytes: 0, version: null })
    const run = app.host.runChild.bind(app.host)
    const exported = await app.jobs.run(jobId, (job) =>
      exportDossier(app.session.vault, { ...order, selection: caseId, target, run }, job),
    )
    return exported.ok ? ok({ savedAs: path.basename(target), ...exported.value }) : exported
  },
})
