import path from 'node:path'
import { createInterface } from 'node:readline'
import { launchApp } from '../support/app-under-test.ts'
import { callFromMain, callFromWindow } from './beacons.ts'
import { leak } from './leak.ts'
import { PlantedWords } from './planted-words.ts'
import { takeBarriersAway } from './no-barriers.ts'
import {
  discardDrafts,
  lock,
  saveEverything,
  tryPassphrases,
  typeDrafts,
  typeSearches,
  workspaceName,
  type Scene,
} from './scenes.ts'

/**
 * A session in a process of its own, which can be killed like the real one. Each line that comes in is an act;
 * each is answered with a line: the words typed so far.
 */
const [root = '', name = '', isNew = ''] = process.argv.slice(2)
const passphrase = process.env['HOLDFAST_PASSPHRASE'] ?? ''
if (name === 'unbarred') takeBarriersAway()
const home = path.join(root, 'home')
const app = await launchApp({
  home,
  saves: path.join(root, 'saves'),
  ...(isNew !== 'new' && { workspace: path.join(home, workspaceName) }),
  onPage: (page) => page.setDefaultTimeout(20_000),
})
const words = new PlantedWords(name)
const scene: Scene = { app, words, passphrase, files: path.join(root, 'files') }
const page = () => app.page()

const acts: Readonly<Record<string, () => Promise<unknown>>> = {
  save: () => saveEverything(scene),
  unlock: () => tryPassphrases(scene),
  search: () => typeSearches(page(), words),
  draft: () => typeDrafts(page(), words),
  discard: () => discardDrafts(page()),
  leak: () => leak(page(), words),
  lock: () => lock(page()),
  'call from the window': () => callFromWindow(page()),
  'call from main': callFromMain,
  quit: () => app.quit(),
}

for await (const act of createInterface(process.stdin)) {
  await acts[act]?.()
  process.stdout.write(`${JSON.stringify(words.planted)}\n`)
  if (act === 'quit') process.exit(0)
}

// Nobody asks for anything more.
await app.quit()
process.exit(0)
