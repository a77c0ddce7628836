import { fail, ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

type Handlers = Omit<HandlersOf<'key'>, 'key:save-recovery-page' | 'key:delete-recovery-page'>

export const keyHandlers = (app: AppContext): Handlers => ({
  'key:list': async () => {
    const { vault } = app.session
    const has = await vault.ownKeys.hasRecoveryKey()
    if (!has.ok) return has
    const listed = await vault.organisations.list()
    if (!listed.ok) return listed
    const { lockAfterMinutes } = vault
    return ok({ hasRecoveryKey: has.value, lockAfterMinutes, organisations: [...listed.value] })
  },
  'key:add-organisation': async (organisation) => {
    const added = await app.session.vault.organisations.add(organisation)
    return added.ok ? ok({}) : added
  },
  'key:remove-organisation': async ({ id }) => {
    const removed = await app.session.vault.organisations.remove(id)
    return removed.ok ? ok({}) : removed
  },
  'key:begin-recovery': async ({ passphrase }) => {
    if (passphrase === null && !app.session.isNew)
      return fail('refused', 'Type your passphrase to make a recovery key. Nothing was changed.')
    const begun = await app.session.vault.ownKeys.beginRecoveryKey(passphrase)
    return begun.ok ? ok({ words: [...begun.value.words], asked: [...begun.value.asked] }) : begun
  },
  'key:confirm-recovery': async ({ typed }) => {
    const confirmed = await app.session.vault.ownKeys.confirmRecoveryKey(typed)
    return confirmed.ok ? ok({}) : confirmed
  },
  'key:destroy': async ({ name }) => {
    const destroyed = await app.session.vault.ownKeys.destroyAll(name)
    // What is still open holds keys in memory; with the workspace they go too.
    if (destroyed.ok) await app.session.leave()
    return destroyed.ok ? ok({}) : destroyed
  },
  'key:set-lock-after': async ({ minutes }) => {
    const set = await app.session.vault.setLockAfter(minutes)
    if (!set.ok) return set
    app.watch.start(minutes)
    return ok({})
  },
})
