import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const draftHandlers = (app: AppContext): HandlersOf<'draft'> => ({
  'draft:list': async () => ok(await app.session.vault.drafts.list()),
  'draft:keep': (draft) => app.session.vault.drafts.keep(draft),
  'draft:drop': async ({ id }) => {
    const dropped = await app.session.vault.drafts.drop(id)
    return dropped.ok ? ok({}) : dropped
  },
})
