/*
 * P6: whatever the clock does, the journal's order is that of the saves. The vault saves through its own code, on a disk
 * in memory, and is locked and opened again in between.
 */
import path from 'node:path'
import { expect, test } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { journalFolder } from './folders.ts'
import { scanJournal } from './journal/scan.ts'
import { counted, figure, patience, tellCounts } from './testing/figure.ts'
import { PowerLossDisk } from './testing/power-loss/disk.ts'
import type { DiskTree } from './testing/power-loss/nodes.ts'
import { treeOnDisk } from './testing/power-loss/tree-on-disk.ts'
import { incidentDraft } from './testing/records.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { at, testWorkspace, valueOf, type TestWorkspace } from './testing/workspace.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

type Random = () => number

/** One entry as it is told back; `what` is a revision of a record or the jump that was entered. */
interface Told {
  readonly at: string
  readonly what: string
}

/** How a reader puts the entries of the journal in order. */
type Reader = (entries: readonly Told[]) => readonly Told[]

const bySequence: Reader = (entries) => entries

/** Milliseconds that a clock is off by: a daylight saving hour, a lost battery, a border, a leap second, or nothing. */
const jumps = [
  0, 0, 1, -1, 1_000, -1_000, 3_600_000, -3_600_000, 86_400_000, -86_400_000, 3e11, -3e11, -1.5e12,
]

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T // below the length

/** Saves under a clock that jumps, and answers what should be told and what is. */
async function live(base: TestWorkspace, tree: DiskTree, random: Random) {
  const files = new PowerLossDisk(path.dirname(base.folder), tree)
  const workspace = at(base.folder, base)
  let now = Date.parse('2026-06-01T12:00:00.000Z')
  const clock = { now: () => new Date(now).toISOString() }
  const expected = [...(await told(workspace, files))]
  const saved = new Map<string, number>()
  const sessions = 1 + Math.floor(random() * 3)
  for (let session = 0; session < sessions; session += 1) {
    const open = async (vault: UnlockedVault) => {
      const saves = 1 + Math.floor(random() * 4)
      for (let save = 0; save < saves; save += 1) {
        now += pick(random, jumps) + Math.floor(random() * 1_000)
        expected.push(
          ...(await saveOne(vault, clock.now(), { saved, random, last: expected.at(-1)?.at ?? '' })),
        )
      }
      await inOrder(vault, saved)
    }
    await workspace.session(open, { files, clock })
  }
  // What is opened for the last time is what the files alone tell.
  await workspace.session((vault) => inOrder(vault, saved), { files, clock })
  return { expected, found: await told(workspace, files) }
}

async function saveOne(
  vault: UnlockedVault,
  now: string,
  { saved, random, last }: { saved: Map<string, number>; random: Random; last: string },
): Promise<readonly Told[]> {
  const again = saved.size > 0 && random() < 0.5 ? pick(random, [...saved.keys()]) : null
  const identity = again === null ? {} : { id: again, baseRev: saved.get(again) ?? null }
  const answer = valueOf(
    await vault.commit({ records: [incidentDraft({ title: `Strike ${random()}` }, identity)] }),
  )
  if (answer.kind !== 'saved') throw new Error('Nobody else saves here')
  const [record] = answer.records
  if (!record) throw new Error('One record was saved')
  saved.set(record.id, record.rev)
  const jump = now < last ? [{ at: now, what: `back from ${last}` }] : []
  return [...jump, { at: now, what: `${record.id} ${record.rev}` }]
}

/** Records stand in the order they came in, at the last revision that was saved, and each version after the one before. */
async function inOrder(vault: UnlockedVault, saved: ReadonlyMap<string, number>): Promise<void> {
  const records: StoredRecord[] = []
  for await (const record of vault.records('incident')) records.push(record)
  expect(records.map(({ id, rev }) => [id, rev])).toEqual([...saved])
  const numbers = records.map(({ reference }) => Number(reference.split('-').at(-1)))
  expect(new Set(records.map(({ reference }) => reference)).size).toBe(records.length)
  expect(numbers.every((number) => number >= 1)).toBe(true)
  for (const { id, rev } of records.slice(-2)) {
    const versions = await vault.history(id)
    expect(versions.map(({ record }) => record.rev)).toEqual(Array.from({ length: rev }, (_, i) => i + 1))
    const seqs = versions.map(({ entry }) => entry.seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  }
}

async function told(
  { folder, header, secrets }: TestWorkspace,
  files: PowerLossDisk,
): Promise<readonly Told[]> {
  const { workspaceId, origin } = header
  const place = { files, folder: journalFolder(folder), workspaceId, dataKey: secrets.dataKey, origin }
  const entries: Told[] = []
  const fold: Parameters<typeof scanJournal>[1]['fold'] = (seq, entry, body) => {
    expect(seq).toBe(entries.length)
    entries.push({ at: entry.at, what: whatIn(body) })
  }
  const { damage, tail } = await scanJournal(place, { fold, atCheckpoint: () => undefined })
  expect([damage, tail]).toEqual([undefined, undefined])
  return entries
}

function whatIn(body: unknown): string {
  const { event, before, id, rev } = body as Record<string, unknown> // as the vault wrote it
  return event === 'clock-went-back' ? `back from ${String(before)}` : `${String(id)} ${String(rev)}`
}

async function run(schedules: number, reader: Reader) {
  const workspace = await testWorkspace()
  const tree = await treeOnDisk(workspace.folder)
  const random = seeded(6)
  const tally = { schedules: 0, wentBack: 0, disordered: 0 }
  for (; tally.schedules < schedules; tally.schedules += 1) {
    const { expected, found } = await live(workspace, tree, random)
    tally.wentBack += expected.filter(({ what }) => what.startsWith('back from')).length
    if (JSON.stringify(reader(found)) !== JSON.stringify(expected)) tally.disordered += 1
  }
  return tally
}

test(
  'P6: clocks that jump do not reorder what was saved, and each jump back is an entry',
  async () => {
    const schedules = figure(500, 10_000)
    const { wentBack, disordered } = await run(schedules, bySequence)
    tellCounts(
      'P6',
      `${counted(schedules)} schedules, ${counted(wentBack)} jumps back, ${disordered} out of order`,
    )
    expect(disordered).toBe(0)
    expect(wentBack).toBeGreaterThan(schedules / 2)
  },
  patience(300, 60),
)

test('a reader that goes by the clock is caught by the same suite', async () => {
  const byClock: Reader = (entries) => entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  expect((await run(20, byClock)).disordered).toBeGreaterThan(10)
})
