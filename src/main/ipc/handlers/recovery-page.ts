import path from 'node:path'
import { fail, ok } from '#shared/lib/result.ts'
import { deleteRecoveryPage, saveRecoveryPage } from '#main/recovery-page/save-page.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

type Handlers = Pick<HandlersOf<'key'>, 'key:save-recovery-page' | 'key:delete-recovery-page'>

export function recoveryPageHandlers(app: AppContext): Handlers {
  /** Where the last page was saved, and by whose session: nobody else's is deleted. */
  let saved: { readonly vault: Vault; readonly target: string } | null = null
  return {
    'key:save-recovery-page': async () => {
      const { vault } = app.session
      const key = await vault.ownKeys.recoveryKeyShown()
      if (!key.ok) return key
      const target = await app.host.saveFile('recovery-key.pdf')
      if (target === null) return ok({ savedAs: null })
      const page = {
        workspace: { name: path.basename(vault.folder), id: vault.workspaceId },
        made: new Date().toISOString().slice(0, 10),
        key: key.value,
      }
      const run = app.host.runChild.bind(app.host)
      const written = await saveRecoveryPage(vault, { target, page, run })
      if (!written.ok) return written
      saved = { vault, target }
      return ok({ savedAs: path.basename(target) })
    },
    'key:delete-recovery-page': async () => {
      const { vault } = app.session
      if (saved?.vault !== vault) return fail('not-found', 'No page was saved that could be deleted.')
      const deleted = await deleteRecoveryPage(vault.outgoing.files, saved.target)
      if (deleted.ok) saved = null
      return deleted.ok ? ok({}) : deleted
    },
  }
}
