import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { passphrase } from '../support/test.ts'
import type { PlantedWord } from './planted-words.ts'
import { workspaceName } from './scenes.ts'

export interface SessionProcess {
  /** Has the session do something, and answers with all the words it typed so far. */
  act(name: string): Promise<readonly PlantedWord[]>
  /** Ends main and then the browser, with no chance to tidy up; the other way round on demand. */
  kill(first?: 'main' | 'browser'): Promise<void>
  quit(): Promise<void>
}

/**
 * Everything that the session might write to lies below the root. Another program may run it and look on. It runs in
 * the installed browser, whose process and files it knows, whichever host the other tests are for.
 */
export async function startSession(
  root: string,
  name: string,
  isNew: boolean,
  under: readonly string[] = [],
): Promise<SessionProcess> {
  const folders = { TMPDIR: path.join(root, 'tmp'), HOME: path.join(root, 'user') }
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true })
  const { XDG_CONFIG_HOME: _config, XDG_CACHE_HOME: _cache, ...env } = process.env
  const program = [...under, process.execPath, 'e2e/seized/session.ts', root, name, isNew ? 'new' : 'again']
  const child = spawn(program[0] ?? '', program.slice(1), {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...env, ...folders, HOLDFAST_HOST: 'chromium', HOLDFAST_PASSPHRASE: passphrase },
  })
  const ended = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const act = async (order: string): Promise<readonly PlantedWord[]> => {
    child.stdin.write(`${order}\n`)
    const answer = await lines.next()
    if (answer.done === true) throw new Error(`The session ended at “${order}”`)
    return JSON.parse(answer.value) as readonly PlantedWord[] // one line of the session's
  }
  return {
    act,
    kill: async (first = 'main') => {
      const browser = await browserOf(path.join(root, 'home', workspaceName))
      if (first === 'browser') process.kill(-browser, 'SIGKILL')
      child.kill('SIGKILL')
      await ended
      if (first === 'main') killIfThere(browser)
    },
    quit: async () => {
      await act('quit')
      await ended
    },
  }
}

/** The browser says in its profile which process it is; it leads a group of its own. */
async function browserOf(workspace: string): Promise<number> {
  const owner = await readlink(path.join(workspace, 'profile', 'SingletonLock'))
  return Number(owner.slice(owner.lastIndexOf('-') + 1))
}

/** It may have noticed by itself that its app is gone. */
function killIfThere(browser: number): void {
  try {
    process.kill(-browser, 'SIGKILL')
  } catch {
    // Gone.
  }
}
