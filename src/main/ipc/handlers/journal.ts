import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const journalHandlers = (app: AppContext): HandlersOf<'journal'> => ({
  'journal:commit': (request) => app.session.vault.commit(request),
  'journal:read': async ({ after, limit }) => ok(await app.session.vault.read(after, limit)),
  'journal:history': async ({ id }) => ok([...(await app.session.vault.history(id))]),
})
