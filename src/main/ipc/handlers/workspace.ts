import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { safeFileName } from '#shared/domain/evidence/file-name.ts'
import type { Request } from '#shared/ipc/contract.ts'
import { createWorkspace, inspectWorkspace } from '#main/vault/open.ts'
import { probeWorkspace } from '#main/vault/probe.ts'
import { fillWithSample } from '#main/session/sample.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

type Folder = Request<'workspace:open'>['folder']

export const workspaceHandlers = (app: AppContext): HandlersOf<'workspace'> => ({
  'workspace:list': async () => {
    const home = app.host.paths.workspaces
    const workspaces = []
    for (const name of await folderNames(home)) {
      const found = await inspectWorkspace(path.join(home, name))
      if (found.ok) workspaces.push({ name, createdAt: found.value.createdAt })
      // Damaged or from a newer version: it is named all the same, and opening it says why it cannot be.
      else if (found.failure.code !== 'not-found') workspaces.push({ name, createdAt: null })
    }
    return ok({ home: path.basename(home), workspaces })
  },
  'workspace:pick-folder': async () => {
    const folder = await app.host.pickFolder()
    const [file] = folder === null ? [] : app.files.register([folder])
    return ok({ token: file?.token ?? null, label: file?.name ?? '' })
  },
  'workspace:create': async (request) => {
    const folder = folderOf(app, request.folder)
    if (!folder.ok) return folder
    const { analystName, organisation, passphrase } = request
    const created = await createWorkspace({ folder: folder.value, analystName, organisation, passphrase })
    if (!created.ok) return created
    const filled = request.sample
      ? await fillWithSample(created.value, new Date().toISOString())
      : ok(undefined)
    if (!filled.ok) {
      await created.value.close()
      return filled
    }
    const adopted = app.session.adopt(created.value)
    if (!adopted.ok) await created.value.close()
    return adopted.ok ? ok({}) : adopted
  },
  'workspace:open': async (request) => {
    const folder = folderOf(app, request.folder)
    if (!folder.ok) return folder
    const found = await probeWorkspace(folder.value)
    if (!found.ok) return found
    const chosen = app.session.choose(folder.value)
    return chosen.ok ? ok({}) : chosen
  },
  'workspace:close': async ({ toRestore }) => {
    await app.session.leave(toRestore)
    return ok({})
  },
})

/** Folders of the home that may be workspaces; a home that does not exist yet holds none. */
async function folderNames(home: string): Promise<string[]> {
  try {
    const entries = await readdir(home, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted()
  } catch {
    return []
  }
}

export function folderOf(app: AppContext, folder: Folder): Result<string> {
  switch (folder.kind) {
    case 'named': {
      const name = safeFileName(folder.name, '')
      if (name === '' || name !== folder.name.trim())
        return fail('invalid', 'This name cannot be used for a folder.', {
          issues: [{ path: ['folder', 'name'], key: 'folder.name' }],
        })
      return ok(path.join(app.host.paths.workspaces, name))
    }
    case 'typed':
      // A path that begins with two slashes names another machine on Windows, and asking for it reaches out to it.
      return path.isAbsolute(folder.path) && !/^[\\/]{2}/.test(folder.path)
        ? ok(path.normalize(folder.path))
        : fail('invalid', 'Type the whole path, from the root.', {
            issues: [{ path: ['folder', 'path'], key: 'folder.absolute' }],
          })
    case 'picked': {
      const picked = app.files.pathOf(folder.token)
      return picked === undefined ? fail('not-found', 'Choose the folder again.') : ok(picked)
    }
  }
}
