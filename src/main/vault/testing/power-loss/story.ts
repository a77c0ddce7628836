import path from 'node:path'
import type { JournalHead } from '#shared/ipc/records.ts'
import { createWorkspace, openWorkspace } from '../../open.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'
import { frugal, valueOf } from '../workspace.ts'
import { PowerLossDisk } from './disk.ts'
import type { DiskTree, Moment } from './nodes.ts'

export const workspaceName = 'workspace'
export const firstWords = 'correct horse battery staple'

/** What has to be found, as far as it does not follow from the journal's head. */
export interface Told {
  /** Which of the story's heads the journal is at; -1 before there is a workspace. */
  readonly head: number
  readonly passphrase: string
  /** Everybody else who was given a key. */
  readonly others: readonly string[]
  readonly drafts: string
}

/** A moment at which power may be lost: what was answered by then, and what the step under way would answer. */
export interface CrashPoint {
  readonly at: string
  readonly moment: Moment
  readonly before: Told
  readonly after: Told
}

/** The session as the steps of a story see it. */
export class Telling {
  readonly folder: string
  readonly files: FileLayer
  readonly heads: JournalHead[] = []
  passphrase = firstWords
  others: readonly string[] = []
  #vault: UnlockedVault | undefined

  constructor(folder: string, files: FileLayer) {
    this.folder = folder
    this.files = files
  }

  get vault(): UnlockedVault {
    if (!this.#vault) throw new Error('The story has not opened the workspace')
    return this.#vault
  }

  async create(): Promise<void> {
    this.#hold(valueOf(await createWorkspace(requestFor(this.folder), { files: this.files, ...frugal })))
  }

  async open(): Promise<void> {
    this.#hold(valueOf(await openWorkspace(this.folder, this.passphrase, { files: this.files, ...frugal })))
  }

  #hold(vault: UnlockedVault): void {
    this.#vault = vault
    this.heads.push(vault.head)
    vault.onAdvanced((head) => this.heads.push(head))
  }

  async close(): Promise<void> {
    await this.#vault?.close()
    this.#vault = undefined
  }

  async told(before: Told): Promise<Told> {
    return {
      head: this.heads.length - 1,
      passphrase: this.passphrase,
      others: this.others,
      drafts: this.#vault ? JSON.stringify(await this.#vault.drafts.list()) : before.drafts,
    }
  }
}

export const requestFor = (folder: string) => ({
  folder,
  analystName: 'Olena Test',
  organisation: 'Test Desk',
  passphrase: firstWords,
})

export interface Step {
  readonly name: string
  readonly tell: (on: Telling) => Promise<void>
}

export interface ToldStory {
  readonly crashPoints: readonly CrashPoint[]
  readonly heads: readonly JournalHead[]
  /** What the disk holds at the end. */
  readonly disk: PowerLossDisk
}

/** Where a story begins: on an empty disk, or on one that holds a workspace already. */
export interface Beginning {
  /** A real folder, empty: the lock of the workspace is the real one. */
  readonly parent: string
  readonly already?: {
    readonly tree: DiskTree
    readonly head: JournalHead
    readonly passphrase: string
    readonly drafts: string
  }
}

/** Runs the steps once, with a crash point after every call of the disk and at every answer. */
export async function toldOnce(
  steps: readonly Step[],
  { parent, already }: Beginning,
  between: (disk: FileLayer) => FileLayer = (disk) => disk,
): Promise<ToldStory> {
  const disk = new PowerLossDisk(parent, already?.tree)
  const on = new Telling(path.join(parent, workspaceName), between(disk))
  if (already) {
    on.passphrase = already.passphrase
    on.heads.push(already.head)
  }
  const crashPoints: CrashPoint[] = []
  let before: Told = {
    head: on.heads.length - 1,
    passphrase: on.passphrase,
    others: [],
    drafts: already?.drafts ?? '[]',
  }
  for (const { name, tell } of steps) {
    const open: { at: string; moment: Moment }[] = []
    disk.onChange = (call) => open.push({ at: `${name}, after ${call}`, moment: disk.moment() })
    await tell(on)
    const after = await on.told(before)
    crashPoints.push(...open.map((point) => ({ ...point, before, after })))
    crashPoints.push({ at: `${name}, answered`, moment: disk.moment(), before: after, after })
    before = after
  }
  return { crashPoints, heads: on.heads, disk }
}
