import type { EntryDraft } from '#main/vault/journal/stage-commit.ts'
import {
  analystEntry,
  below,
  founded,
  someEntry,
  someId,
  timeOf,
  type Story,
  type StoryCommit,
} from './story.ts'

type Random = () => number

/** The ways to write a history anew with all keys in hand. */
const ways: Readonly<Record<string, (story: Story, random: Random) => Story>> = {
  'content altered': (story, random) =>
    withEntry(story, random, (entry) => [{ ...entry, body: someEntry(random).body }]),
  'subject altered': (story, random) =>
    withEntry(story, random, (entry) => [{ ...entry, subject: { ...entry.subject, id: someId(random) } }]),
  'reason altered': (story, random) =>
    withEntry(story, random, (entry) => [{ ...entry, reason: `Because of ${below(random, 1e9)}` }]),
  'entry dropped': (story, random) => withEntry(story, random, () => []),
  'entry inserted': (story, random) => withEntry(story, random, (entry) => [someEntry(random), entry]),
  'entry doubled': (story, random) => withEntry(story, random, (entry) => [entry, entry]),
  'commit dated otherwise': (story, random) =>
    withCommit(story, random, (commit) => [{ ...commit, at: timeOf(-1 - below(random, 1_000)) }]),
  'commit dropped': (story, random) => withCommit(story, random, () => []),
  'commits swapped': (story, random) => {
    const one = someCommit(story, random)
    const other = someCommit(story, random)
    const [a, b] = [story.commits[one], story.commits[other]]
    return a && b ? { ...story, commits: story.commits.with(one, b).with(other, a) } : story
  },
  'end cut off': (story, random) => ({
    ...story,
    commits: story.commits.slice(0, someCommit(story, random)),
  }),
  forked: (story, random) => {
    const kept = story.commits.slice(0, someCommit(story, random))
    const commits = story.commits.slice(kept.length).map(({ at, drafts }) => ({
      at,
      drafts: drafts.map(() => someEntry(random)),
    }))
    return { ...story, commits: [...kept, ...commits] }
  },
  'forked and gone on': (story, random) => {
    const kept = story.commits.slice(0, someCommit(story, random))
    const more = Array.from({ length: story.commits.length + 3 }, (_, index) => ({
      at: timeOf(1_000 + index),
      drafts: [someEntry(random)],
    }))
    return { ...story, commits: [...kept, ...more] }
  },
  'another device': (story, random) => ({ ...story, device: someId(random) }),
  'signed by another key, whose analyst was put in': (story, random) => {
    const seed = Uint8Array.from({ length: 32 }, () => below(random, 256))
    const [first, ...rest] = story.commits
    return first ? { ...story, seed, commits: [{ ...first, drafts: [analystEntry(seed)] }, ...rest] } : story
  },
  'passed off as a restored copy': (story, random) => {
    const kept = story.commits.slice(0, someCommit(story, random))
    const copy = {
      at: timeOf(1_000),
      drafts: [someEntry(random)],
      restoredAs: `${founded}/${below(random, 1e9)}`,
    }
    return { ...story, commits: [...kept, copy] }
  },
}

export function rewrite(story: Story, random: Random): { readonly kind: string; readonly story: Story } {
  const kinds = Object.keys(ways)
  const kind = kinds[below(random, kinds.length)] ?? ''
  return { kind, story: ways[kind]?.(story, random) ?? story }
}

/** The first commit stays: it brings the analyst. */
const someCommit = ({ commits }: Story, random: Random): number => 1 + below(random, commits.length - 1)

function withCommit(story: Story, random: Random, change: (commit: StoryCommit) => StoryCommit[]): Story {
  const index = someCommit(story, random)
  const commit = story.commits[index]
  return commit ? { ...story, commits: story.commits.toSpliced(index, 1, ...change(commit)) } : story
}

const withEntry = (story: Story, random: Random, change: (entry: EntryDraft) => EntryDraft[]): Story =>
  withCommit(story, random, ({ at, drafts }) => {
    const index = below(random, drafts.length)
    const entry = drafts[index]
    const changed = entry ? drafts.toSpliced(index, 1, ...change(entry)) : drafts
    return changed.length > 0 ? [{ at, drafts: changed }] : []
  })

/** Number of the first entry that is not what it was; null when all are, and none is missing. */
export function firstChange(before: Story, after: Story): number | null {
  const [was, is] = [entriesOf(before), entriesOf(after)]
  const first = was.findIndex((entry, index) => entry !== is[index])
  return first === -1 ? null : first
}

/** Each entry as one text, with all that goes into it. */
const entriesOf = ({ device, commits }: Story): readonly string[] =>
  commits.flatMap(({ at, drafts }) => drafts.map((draft) => JSON.stringify({ at, device, draft })))
