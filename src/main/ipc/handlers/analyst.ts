import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const analystHandlers = (app: AppContext): HandlersOf<'analyst'> => ({
  'analyst:list': async () => {
    const listed = await app.session.vault.analysts.list()
    if (!listed.ok) return listed
    return ok(
      listed.value.map(({ record: { id, reference, body }, hasKey }) => {
        const { publicKey: _, ...shown } = body
        return { id, reference, ...shown, hasKey }
      }),
    )
  },
  'analyst:add': async (person) => {
    const added = await app.session.vault.analysts.add(person)
    return added.ok ? ok({ id: added.value.id }) : added
  },
  'analyst:change-passphrase': async (change) => {
    const changed = await app.session.vault.analysts.changePassphrase(change)
    return changed.ok ? ok({}) : changed
  },
  'analyst:retire': async ({ id }) => {
    const retired = await app.session.vault.analysts.retire(id)
    return retired.ok ? ok({}) : retired
  },
})
