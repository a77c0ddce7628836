import path from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { filesBelow } from '../files-below.ts'

/** Files the person chose; with `folder`, every file below the folder they chose. Empty when they did not. */
export async function pickFiles(window: BrowserWindow, folder: boolean): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: folder
      ? ['openDirectory', 'dontAddToRecent']
      : ['openFile', 'multiSelections', 'dontAddToRecent'],
  })
  return canceled ? [] : filesBelow(filePaths)
}

export async function pickFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Where to save; the system's dialog asks before a file is replaced. */
export async function saveFile(
  window: BrowserWindow,
  folder: string,
  suggestedName: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(folder, suggestedName),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return canceled || filePath === '' ? null : filePath
}
