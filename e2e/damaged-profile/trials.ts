import { cp, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { journalDigest } from '#main/vault/records/journal-digest.ts'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import type { WindowFiles } from './asking-window.ts'
import { openWith, type Opening } from './opening.ts'
import { valueOf, type UsedWorkspace } from './used-workspace.ts'

/** What became of a profile that something happened to. */
export type Outcome =
  | { readonly kind: 'same'; readonly state: ReadsideReport['state'] }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'wrong'; readonly what: string }

/** What everything is held against: what an engine answers that had nothing, and the digest of the journal. */
interface Truth {
  readonly answers: string
  readonly digest: string
}

/** Opens copies of one workspace, whose profiles something happened to. */
export class Trials {
  readonly #window: WindowFiles
  readonly #workspace: UsedWorkspace
  readonly #truth: Truth

  constructor(window: WindowFiles, workspace: UsedWorkspace, truth: Truth) {
    this.#window = window
    this.#workspace = workspace
    this.#truth = truth
  }

  async after(happen: (profile: string, older: string) => Promise<void>): Promise<Outcome> {
    const { folder: original, older } = this.#workspace
    return onCopy(original, async (folder) => {
      await happen(path.join(folder, 'profile'), older)
      const opening = await openWith(this.#window, folder)
      if (!opening.ok) return { kind: 'message', text: opening.failure.message }
      try {
        return await this.#judge(opening.value)
      } finally {
        await opening.value.app.quit()
      }
    })
  }

  async #judge(opening: Opening): Promise<Outcome> {
    const read = await opening.readBack
    if (!read.ok)
      return read.failure.message === '' ? wrong('silence') : { kind: 'message', text: read.failure.message }
    const { digest, state } = read.value
    if (digest !== this.#truth.digest) return wrong('rows that are not the records of the journal')
    if ((await answersOf(opening)) !== this.#truth.answers) return wrong('other answers')
    const told = opening.app.app.session.vault.head.size - this.#workspace.entries
    return told === Number(state === 'rebuilt')
      ? { kind: 'same', state }
      : wrong(`${told} entries for: ${state}`)
  }
}

const wrong = (what: string): Outcome => ({ kind: 'wrong', what })

/** Opened without its profile, the workspace tells what is true. */
export const truthOf = (window: WindowFiles, { folder }: UsedWorkspace): Promise<Truth> =>
  onCopy(folder, async (copy) => {
    await rm(path.join(copy, 'profile'), { recursive: true })
    const opening = valueOf(await openWith(window, copy))
    valueOf(await opening.readBack)
    const { digest } = await journalDigest(opening.app.app.session.vault)
    const answers = await answersOf(opening)
    await opening.app.quit()
    return { digest, answers }
  })

async function onCopy<T>(original: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(path.join(path.dirname(original), 'trial-'))
  const folder = path.join(parent, 'workspace')
  try {
    await cp(original, folder, { recursive: true, verbatimSymlinks: true })
    return await work(folder)
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 5 })
  }
}

const answersOf = ({ app }: Opening): Promise<string> =>
  app.page().evaluate(() => (Reflect.get(window, 'askAll') as () => Promise<string>)()) // see asking-page.ts
