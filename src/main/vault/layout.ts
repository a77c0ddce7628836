import { isBlobFolder } from './evidence/blob-paths.ts'
import { evidenceFolder } from './folders.ts'
import type { FileLayer, FolderItem } from './storage/file-layer.ts'
import { refuse } from './storage/refusal.ts'

const own: ReadonlyMap<string, FolderItem['kind']> = new Map([
  ['journal', 'folder'],
  ['evidence', 'folder'],
  ['checkpoints', 'folder'],
  ['maps', 'folder'],
  ['header.json', 'file'],
  ['header.backup.json', 'file'],
  ['lock', 'file'],
  ['head', 'file'],
  ['drafts', 'file'],
  ['preferences', 'file'],
  ['outgoing', 'file'],
  ['reserve', 'file'],
])

/**
 * Refuses a workspace in which something else has the name of one of its own files and folders. A folder that is a link
 * would have the vault tidy up, and write, in a folder of this machine that whoever made the link has chosen.
 */
export async function refuseStrangers(files: FileLayer, folder: string): Promise<void> {
  for (const { name, kind } of await files.list(folder)) {
    const due = own.get(name)
    if (due !== undefined && kind !== due) stranger(name, due)
  }
  for (const { name, kind } of await files.list(evidenceFolder(folder)))
    if (isBlobFolder(name) && kind !== 'folder') stranger(`evidence/${name}`, 'folder')
}

const stranger = (name: string, due: FolderItem['kind']): never =>
  refuse(
    'damaged',
    `In this workspace “${name}” is not the ${due} that Holdfast made: a link or something else is in its place. Nothing was changed.`,
    { next: `Put the ${due} itself there, or restore the workspace from a backup.` },
  )
