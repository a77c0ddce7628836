import path from 'node:path'
import type { Host } from './host.ts'

/** Where workspaces and saved files go, unless the environment says otherwise. */
export const hostPaths = (
  folders: { readonly documents: string; readonly downloads: string },
  env: Readonly<Record<string, string | undefined>>,
): Host['paths'] => ({
  workspaces: path.resolve(env['HOLDFAST_HOME'] || path.join(folders.documents, 'Holdfast')),
  saves: path.resolve(env['HOLDFAST_SAVES'] || folders.downloads),
})
