import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const personHandlers = (app: AppContext): HandlersOf<'person'> => ({
  'person:list': async () => ok(await app.session.vault.persons.list()),
  'person:read': ({ id }) => app.session.vault.persons.read(id),
})
