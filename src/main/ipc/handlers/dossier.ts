import path from 'node:path'
import { ok } from '#shared/lib/result.ts'
import { exportDossier } from '#main/dossier/export.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const dossierHandlers = (app: AppContext): HandlersOf<'dossier'> => ({
  'dossier:export': async ({ jobId, caseId, format }) => {
    const target = await app.host.saveFile(`dossier.${format}`)
    if (target === null) return ok({ savedAs: null, sha256: '', bytes: 0 })
    const run = app.host.runChild.bind(app.host)
    const exported = await app.jobs.run(jobId, (job) =>
      exportDossier(app.session.vault, { selection: caseId, format, target, run }, job),
    )
    return exported.ok ? ok({ savedAs: path.basename(target), ...exported.value }) : exported
  },
})
