import { originOf } from '#main/vault/journal/origin.ts'
import type { JournalHeads } from '#main/vault/journal/heads.ts'
import { Journal } from '#main/vault/journal/journal.ts'
import { noFold } from '#main/vault/journal/stage-commit.ts'
import { JournalState } from '#main/vault/journal/state.ts'
import { checkpointSigner } from '#main/vault/journal/checkpoint.ts'
import type { EntryDraft } from '#main/vault/journal/stage-commit.ts'
import { signingKeyOf } from '#main/vault/keys/signing-key.ts'
import { PowerLossDisk } from '#main/vault/testing/power-loss/disk.ts'

export interface StoryCommit {
  readonly at: string
  /** The journal goes on from here as a restored copy of itself, under this name. */
  readonly restoredAs?: string
  readonly drafts: readonly EntryDraft[]
}

/** What a journal is written from, by somebody who holds all its keys. The first entry brings the analyst. */
export interface Story {
  readonly device: string
  /** Of the signing key. */
  readonly seed: Uint8Array
  readonly commits: readonly StoryCommit[]
}

type Random = () => number

export const below = (random: Random, limit: number): number => Math.floor(random() * limit)

/** An id that the generator gives, not the clock. */
export const someId = (random: Random): string => {
  const hex = Array.from({ length: 32 }, () => below(random, 16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

const workspaceId = '01890a5d-ac96-774b-bcce-b302099a8057'
export const founded = originOf(workspaceId)
const actor = '01890a5d-ac96-774b-bcce-b302099a8058'
const dataKey = new Uint8Array(32).fill(9)
const began = Date.parse('2026-01-01T00:00:00.000Z')

export const timeOf = (minute: number): string => new Date(began + minute * 60_000).toISOString()

/** The record of the analyst whose key this is; without it nobody's signature counts. */
export const analystEntry = (seed: Uint8Array): EntryDraft => ({
  type: 'record.put',
  subject: { kind: 'analyst', id: actor },
  body: {
    kind: 'analyst',
    id: actor,
    rev: 1,
    reference: 'ANA-2026-0001',
    schemaVersion: 1,
    createdAt: timeOf(0),
    createdBy: actor,
    changedAt: timeOf(0),
    changedBy: actor,
    body: {
      name: 'Olena',
      organisation: '',
      role: 'analyst',
      active: true,
      publicKey: Buffer.from(signingKeyOf(seed).publicKey).toString('base64'),
    },
  },
})

/** Something that happened; what it says is the generator's. */
export const someEntry = (random: Random): EntryDraft => ({
  type: 'log',
  subject: { kind: 'workspace', id: someId(random) },
  ...(random() < 0.3 ? { reason: `Because of ${below(random, 1_000)}` } : {}),
  body: { event: 'tail-moved', segment: `000001-${below(random, 1e9)}`, bytes: 1 + below(random, 1_000) },
})

export function someStory(random: Random): Story {
  const seed = Uint8Array.from({ length: 32 }, () => below(random, 256))
  const commits = Array.from({ length: 3 + below(random, 9) }, (_, index) => ({
    at: timeOf(index + 1),
    drafts: Array.from({ length: 1 + below(random, 4) }, () => someEntry(random)),
  }))
  return {
    device: someId(random),
    seed,
    commits: [{ at: timeOf(0), drafts: [analystEntry(seed)] }, ...commits],
  }
}

const restoredEntry = (
  origin: string,
  parent: { origin: string; size: number; root: string },
): EntryDraft => ({
  type: 'log',
  subject: { kind: 'workspace', id: workspaceId },
  body: { event: 'restored', origin, parent },
})

export interface WrittenStory {
  readonly heads: JournalHeads
}

/** Writes the journal as the vault does and reads its heads back; now and then it was closed in between. */
export async function writeStory(story: Story, sizes: readonly number[] = []): Promise<WrittenStory> {
  const folder = '/journal'
  const state = new JournalState(founded)
  const origin = story.commits.findLast(({ restoredAs }) => restoredAs !== undefined)?.restoredAs ?? founded
  const place = { files: new PowerLossDisk(folder), folder, workspaceId, dataKey, origin }
  const key = signingKeyOf(story.seed)
  let name = founded
  const session = () =>
    new Journal({
      place,
      state,
      actor,
      device: story.device,
      clock: { now: () => timeOf(0) },
      signCheckpoint: (size, root) => checkpointSigner(name, key)(size, root),
      bearWitness: () => Promise.resolve(),
      beginFold: noFold,
      happened: [],
    })
  let journal = session()
  for (const [index, { at, drafts, restoredAs }] of story.commits.entries()) {
    const parent = { origin: name, ...journal.head }
    name = restoredAs ?? name
    const restored = restoredAs === undefined ? [] : [restoredEntry(restoredAs, parent)]
    await journal.append([...restored, ...drafts], at)
    if (index % 5 !== 4) continue
    await journal.close()
    journal = session()
  }
  const heads = await journal.heads({ sizes })
  await journal.close()
  return { heads }
}
