import type { CDPSession } from 'playwright-core'
import { filesBelow } from '../files-below.ts'

/** Runs in a world of its own, where the app's code can neither see nor change what happens. */
const chooser = (folder: boolean): string => `new Promise((resolve) => {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = ${folder}
  input.addEventListener('change', () => resolve([...input.files]))
  input.addEventListener('cancel', () => resolve([]))
  input.click()
})`

/** Shows the browser's own file dialog; the paths go to main alone. Empty when the person changed their mind. */
export async function pickFiles(devtools: CDPSession, folder: boolean): Promise<readonly string[]> {
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'holdfast-picker',
  })
  const chosen = await devtools.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: chooser(folder),
    userGesture: true,
    awaitPromise: true,
  })
  return pathsOf(devtools, chosen.result.objectId)
}

/** Paths of the files that hang in the page under this name, with every file below the folders among them. */
export async function droppedPaths(devtools: CDPSession, name: string): Promise<readonly string[]> {
  const dropped = await devtools.send('Runtime.evaluate', {
    expression: `globalThis[${JSON.stringify(name)}]`,
  })
  return filesBelow(await pathsOf(devtools, dropped.result.objectId))
}

/** The browser knows the path of a file the person gave; for one made by a script it has none. */
async function pathsOf(devtools: CDPSession, list: string | undefined): Promise<string[]> {
  if (list === undefined) return []
  const { result } = await devtools.send('Runtime.getProperties', { objectId: list, ownProperties: true })
  const files = result.filter(({ name, value }) => /^\d+$/.test(name) && value?.className === 'File')
  const infos = await Promise.all(
    files.map(async ({ value }) => devtools.send('DOM.getFileInfo', { objectId: value?.objectId ?? '' })),
  )
  await devtools.send('Runtime.releaseObject', { objectId: list })
  return infos.map(({ path }) => path).filter((path) => path !== '')
}
