import { stat } from 'node:fs/promises'
import path from 'node:path'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import type { PlantedWord } from './seized/planted-words.ts'
import { workspaceName } from './seized/scenes.ts'
import { startSession } from './seized/session-process.ts'
import { searchInClear } from './support/in-clear/search.ts'
import { runHoldfast } from './support/holdfast.ts'
import { expect, passphrase, test } from './support/test.ts'

/** How often more somebody types and is killed, then throws the drafts away and quits. */
const rounds = figure(0, 12)

/** Everything that a session can write to, and the shared memory of the machine. */
const searched = (root: string): string[] => [
  ...['home', 'saves', 'tmp', 'user'].map((folder) => path.join(root, folder)),
  '/dev/shm',
]

const rootOf = ({ home }: { readonly home: string }): string => path.dirname(home)

test('P11: a seized disk shows no word of a session after lock, quit, kill and discarding', async ({
  folders,
}) => {
  test.setTimeout(patience(600, 90))
  const root = rootOf(folders)
  const found = new Findings(root)
  const leave = async (name: string): Promise<void> => {
    const session = await startSession(root, name, false)
    found.typed(await session.act('unlock'))
    await session.act('discard')
    await session.quit()
    await found.look(`quit without the drafts, ${name}`)
  }
  const first = await startSession(root, 'first', true)
  for (const act of ['save', 'draft', 'search', 'lock']) found.typed(await first.act(act))
  await found.look('locked')
  found.typed(await first.act('unlock'))
  await first.kill('browser')
  await found.look('killed')
  await leave('after the first')
  for (let round = 1; round <= rounds; round += 1) {
    const typing = await startSession(root, `typing ${round}`, false)
    await typing.act('unlock')
    found.typed(await typing.act('draft'))
    await typing.kill(round % 2 === 0 ? 'browser' : 'main')
    await found.look(`killed while typing, ${round}`)
    await leave(`after ${round}`)
  }
  expect(found.hits).toEqual([])
  for (const name of ['Sessions', 'Sessions_Encrypted'])
    expect((await stat(path.join(root, 'home', workspaceName, 'profile', 'Default', name))).size, name).toBe(
      0,
    )
  // The magic word of the header stands there in clear: it proves that the places are the right ones.
  expect((await searchInClear(['holdfast-workspace'], searched(root))).hits).not.toEqual([])
  tellCounts('P11', found.summary)
})

test('P11 finds what a careless window leaves in the browser, and what bars its session files', async ({
  folders,
}) => {
  test.setTimeout(patience(300, 5))
  const root = rootOf(folders)
  await runHoldfast(['init', '--workspace', path.join(folders.home, workspaceName), '--analyst', 'A'])
  const careless = await startSession(root, 'unbarred', false)
  await careless.act('unlock')
  const leaked = await careless.act('leak')
  const words = leaked.filter(({ where }) => !where.startsWith('wrong')).map(({ word }) => word)
  const missing = async (): Promise<string[]> => {
    const { hits } = await searchInClear(words, searched(root))
    return words.filter((word) => !hits.some((hit) => hit.startsWith(word)))
  }
  // The browser writes its session files some seconds later.
  await expect.poll(missing, { timeout: 120_000 }).toEqual([])
  await careless.quit()
})

class Findings {
  readonly hits: string[] = []
  readonly #root: string
  readonly #typed = new Set<string>()
  #looks = 0
  #files = 0

  constructor(root: string) {
    this.#root = root
  }

  typed(words: readonly PlantedWord[]): void {
    for (const { word } of words) this.#typed.add(word)
  }

  async look(when: string): Promise<void> {
    const { hits, files } = await searchInClear([...this.#typed, passphrase], searched(this.#root))
    this.hits.push(...hits.map((hit) => `${when}: ${hit}`))
    this.#looks += 1
    this.#files += files
  }

  get summary(): string {
    return `${counted(this.#typed.size)} words typed, ${this.#looks} searches of ${counted(this.#files)} files, 0 in clear`
  }
}
