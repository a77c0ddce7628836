import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'
import { ok } from '#shared/lib/result.ts'

export const sessionHandlers = (app: AppContext): HandlersOf<'session'> => ({
  'session:state': async () => {
    const { host, session } = app
    const analyst = session.stage === 'unlocked' ? session.vault.analyst : null
    return ok({
      stage: session.stage,
      host: { kind: host.kind, version: host.version, canPickFolder: host.canPickFolder },
      appVersion: app.appVersion,
      workspace: session.workspaceName,
      analyst: analyst && { id: analyst.id, name: analyst.name },
    })
  },
  'session:unlock': async ({ passphrase }) => {
    const unlocked = await app.session.unlock(passphrase)
    return unlocked.ok ? ok({}) : unlocked
  },
  'session:lock': async () => {
    await app.session.lock()
    return ok({})
  },
  'session:quit': async () => {
    setImmediate(() => void app.quit())
    return ok({})
  },
})
