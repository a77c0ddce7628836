import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'
import type { OpeningNotice } from '#main/vault/vault.ts'
import { readKeyFile } from '#main/backup/key-file.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'

export const sessionHandlers = (app: AppContext): HandlersOf<'session'> => ({
  'session:state': async () => {
    const { host, session } = app
    const vault = session.stage === 'unlocked' ? session.vault : null
    const space = await vault?.space()
    return ok({
      stage: session.stage,
      host: { kind: host.kind, version: host.version, canPickFolder: host.canPickFolder },
      appVersion: app.appVersion,
      workspace: session.workspaceName,
      analyst: vault && { id: vault.analyst.id, name: vault.analyst.name, role: vault.analyst.role },
      spaceLeft: space?.isLow ? (space.free ?? 0) : null,
      mode: vault && vault.mode,
      isNew: session.isNew,
      toRestore: session.isToRestore,
      notices:
        vault?.notices.map((notice) => ({
          kind: notice.kind,
          count: countOf(notice),
          places: notice.kind === 'left-outside' ? [...notice.parts] : [],
        })) ?? [],
    })
  },
  'session:unlock': async ({ passphrase }) => {
    const unlocked = await app.session.unlock(passphrase)
    return unlocked.ok ? ok({}) : unlocked
  },
  'session:recover': async (recovery) => {
    const unlocked = await app.session.recover(recovery)
    return unlocked.ok ? ok({}) : unlocked
  },
  'session:join': async ({ key, ...person }) => {
    const read = key.kind === 'pasted' ? ok(key.text) : await fromFile(app, key.token)
    if (!read.ok) return read
    const unlocked = await app.session.join({ ...person, key: read.value })
    return unlocked.ok ? ok({}) : unlocked
  },
  'session:lock': async () => {
    await app.session.lock()
    return ok({})
  },
  'session:active': async () => {
    app.watch.active()
    return ok({})
  },
  'session:forget-left': async () => {
    const forgotten = await app.session.vault.outgoing.giveUp()
    return forgotten.ok ? ok({}) : forgotten
  },
  'session:quit': async () => {
    setImmediate(() => void app.quit())
    return ok({})
  },
})

async function fromFile(app: AppContext, token: string): Promise<Result<string>> {
  const file = app.files.pathOf(token)
  return file === undefined ? fail('not-found', 'Choose the file of the key again.') : readKeyFile(file)
}

/** Ids and the names of files of the workspace stay here: the window only says how much it is. */
function countOf(notice: OpeningNotice): number {
  if (notice.kind === 'tail-moved') return notice.bytes
  if (notice.kind === 'left-outside') return notice.parts.length
  return notice.kind === 'evidence-missing' ? notice.evidenceIds.length : 1
}
