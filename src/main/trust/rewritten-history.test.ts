/*
 * P5: a history that was written anew by somebody with all keys is found against heads that were kept elsewhere.
 * The journals are written and read by the vault's own code, on a disk in memory.
 */
import { expect, test } from 'vitest'
import { compareHead, type Kept, type LogHeads } from '#shared/journal/compare.ts'
import type { KeptAnswer, KeptReport } from '#shared/journal/kept-report.ts'
import { joinNotes, readKeptText } from '#shared/journal/kept-text.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { holdAgainst, sizesIn } from './hold-against.ts'
import { firstChange, rewrite } from './testing/rewrite.ts'
import { someStory, writeStory, type Story, type WrittenStory } from './testing/story.ts'

type Compare = (kept: Kept, log: LogHeads) => KeptAnswer

const storiesEach = 20

interface Tally {
  readonly tried: number
  readonly missed: number
  /** Found, and the entry from which on it differs was not within the bounds that were told. */
  readonly misplaced: number
  readonly byKind: Readonly<Record<string, number>>
}

async function attack(mutations: number, compare: Compare = compareHead): Promise<Tally> {
  const random = seeded(5)
  const tally = { tried: 0, missed: 0, misplaced: 0, byKind: {} as Record<string, number> }
  let honest: { story: Story; written: WrittenStory } | undefined
  while (tally.tried < mutations) {
    if (!honest || tally.tried % storiesEach === 0) {
      const story = someStory(random)
      honest = { story, written: await writeStory(story) }
    }
    const forged = rewrite(honest.story, random)
    const first = firstChange(honest.story, forged.story)
    if (first === null) continue
    const notes = honest.written.heads.signed.map(({ note }) => note)
    // The last head is always among those kept: a change behind all of them is nobody's to see.
    const kept = notes.filter((_, index) => index === notes.length - 1 || random() < 0.5)
    const report = await against(joinNotes(kept), forged.story, compare)
    tally.tried += 1
    tally.byKind[forged.kind] = (tally.byKind[forged.kind] ?? 0) + 1
    if (report.verdict === 'good') tally.missed += 1
    if (!isWithin(report, first)) tally.misplaced += 1
  }
  return tally
}

async function against(kept: string, story: Story, compare: Compare = compareHead): Promise<KeptReport> {
  const texts = readKeptText(kept)
  const { heads } = await writeStory(story, sizesIn(texts))
  return holdAgainst(heads, texts, { compare })
}

const isWithin = ({ differs, missing }: KeptReport, first: number): boolean =>
  (differs === null || (differs.from <= first && first <= differs.to)) &&
  (missing === null || first <= missing.to)

test(
  'P5: every history that was written anew with the key is found against an earlier checkpoint',
  async () => {
    const mutations = figure(1_000, 20_000)
    const { tried, missed, misplaced, byKind } = await attack(mutations)
    tellCounts('P5', `${counted(tried)} rewritten histories, ${missed} missed, ${misplaced} misplaced`)
    expect({ tried, missed, misplaced }).toEqual({ tried: mutations, missed: 0, misplaced: 0 })
    expect(Object.keys(byKind).length).toBeGreaterThanOrEqual(10)
    for (const count of Object.values(byKind)) expect(count).toBeGreaterThan(mutations / 100)
  },
  patience(120, 60),
)

test('a comparison that trusts sizes alone is caught by the same suite', async () => {
  const bySize: Compare = (kept, log) =>
    kept.kind === 'checkpoint' && kept.size <= log.size
      ? { kind: kept.size === log.size ? 'same' : 'extended', size: kept.size }
      : compareHead(kept, log)
  expect((await attack(60, bySize)).missed).toBeGreaterThan(20)
})

test('with a head of every commit the first change is known to the commit', async () => {
  const random = seeded(55)
  const story = someStory(random)
  const { heads } = await writeStory(story)
  const all = joinNotes(heads.signed.map(({ note }) => note))
  for (const [index, commit] of story.commits.entries()) {
    const forged = {
      ...story,
      commits: story.commits.with(index, { ...commit, at: '2020-01-01T00:00:00.000Z' }),
    }
    const from = index === 0 ? 0 : (heads.commits[index - 1] ?? 0)
    expect((await against(all, forged)).differs).toEqual({ from, to: (heads.commits[index] ?? 0) - 1 })
  }
})

test('a journal that was only added to is never suspected', async () => {
  const random = seeded(555)
  for (let round = 0; round < 30; round += 1) {
    const story = someStory(random)
    const more = someStory(random)
    const { heads } = await writeStory(story)
    const longer = { ...story, commits: [...story.commits, ...more.commits.slice(1)] }
    const report = await against(joinNotes(heads.signed.map(({ note }) => note)), longer)
    expect(report).toMatchObject({ verdict: 'good', differs: null, missing: null })
  }
})

test('a head that a stranger signed proves nothing, and is not taken for a change', async () => {
  const { heads } = await writeStory(someStory(seeded(1)))
  const report = await against(heads.signed[0]?.note ?? '', someStory(seeded(2)))
  expect(report).toMatchObject({ verdict: 'unproven', answers: [{ kind: 'unsigned', fits: false }] })
})
