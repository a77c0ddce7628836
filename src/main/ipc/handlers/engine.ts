import { isDeepStrictEqual } from 'node:util'
import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const engineHandlers = (app: AppContext): HandlersOf<'engine'> => ({
  'engine:attach': async () => {
    const { workspaceId, head, readsideKey } = app.session.vault
    return ok({ key: Buffer.from(readsideKey).toString('base64'), workspaceId, head })
  },
  'engine:compare': async ({ seq, ...found }) =>
    ok({ agrees: isDeepStrictEqual(found, app.session.vault.readsideStanding(seq)) }),
  'engine:report': async (report) => {
    const { vault } = app.session
    // Where nothing is written, not even this is; the next analyst's rebuilding is told.
    // Told again when all was read back: once is enough for the journal.
    const isFirst = report.digest === null
    if (isFirst && report.state === 'rebuilt' && report.reason !== null && vault.mode.kind === 'writable') {
      const body = { event: 'read-side-built', reason: report.reason, records: report.records } as const
      const logged = await vault.log({ kind: 'workspace', id: vault.workspaceId }, body)
      if (!logged.ok) return logged
    }
    if (!isFirst) app.onReadside(report)
    return ok({})
  },
  'engine:unusable': async () => {
    setImmediate(app.renewReadside)
    return ok({})
  },
})
