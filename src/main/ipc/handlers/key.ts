import { fail, ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const keyHandlers = (app: AppContext): HandlersOf<'key'> => ({
  'key:list': async () => {
    const { vault } = app.session
    const has = await vault.ownKeys.hasRecoveryKey()
    return has.ok ? ok({ hasRecoveryKey: has.value, lockAfterMinutes: vault.lockAfterMinutes }) : has
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
