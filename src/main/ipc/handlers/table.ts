import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const tableHandlers = (app: AppContext): HandlersOf<'table'> => ({
  'table:look': async () => ok(app.session.vault.tableLook),
  'table:set-look': async (look) => {
    const set = await app.session.vault.setTableLook(look)
    return set.ok ? ok({}) : set
  },
})
