import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const engineHandlers = (app: AppContext): HandlersOf<'engine'> => ({
  'engine:attach': async () => {
    const { workspaceId, head, readsideKey } = app.session.vault
    return ok({ key: Buffer.from(readsideKey).toString('base64'), workspaceId, head })
  },
  'engine:report': async (report) => {
    const { vault } = app.session
    // Where nothing is written, not even this is; the next analyst's rebuilding is told.
    if (report.state === 'rebuilt' && report.reason !== null && vault.mode.kind === 'writable') {
      const body = { event: 'read-side-built', reason: report.reason, records: report.records } as const
      const logged = await vault.log({ kind: 'workspace', id: vault.workspaceId }, body)
      if (!logged.ok) return logged
    }
    app.onReadside(report)
    return ok({})
  },
  'engine:unusable': async () => {
    setImmediate(app.renewReadside)
    return ok({})
  },
})
