import { readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { incomingPath, newBlobId } from '../evidence/blob-paths.ts'
import { incidentDraft } from '../testing/records.ts'
import { snapshot } from '../testing/snapshot.ts'
import { counted, figure, patience, tellCounts } from '../testing/figure.ts'
import {
  codeOf,
  passphrase,
  strangeWorkspace,
  testWorkspace,
  valueOf,
  type TestWorkspace,
} from '../testing/workspace.ts'
import { segmentHeaderBytes } from './segment.ts'

const segmentsOf = async ({ folder }: TestWorkspace): Promise<string[]> =>
  (await readdir(path.join(folder, 'journal')))
    .filter((name) => name.endsWith('.seg'))
    .sort()
    .map((name) => path.join(folder, 'journal', name))

const lastOf = async (workspace: TestWorkspace): Promise<string> => (await segmentsOf(workspace)).at(-1) ?? ''
/** Where each frame of a segment begins. */
function framesOf(segment: Buffer): number[] {
  const offsets: number[] = []
  for (let at = segmentHeaderBytes; at < segment.byteLength; at += 12 + segment.readUInt32BE(at))
    offsets.push(at)
  return offsets
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << (at % 8)), at)
  return copy
}

const titled = (title: string) => ({ records: [incidentDraft({ title })] })

async function titlesIn(workspace: TestWorkspace): Promise<string[]> {
  return workspace.session(async (vault) => {
    const titles: string[] = []
    for await (const record of vault.records('incident')) titles.push(record.body.title)
    return titles
  })
}

/** Three sessions of two commits each. */
async function threeSessions(make = testWorkspace): Promise<TestWorkspace> {
  const workspace = await make()
  for (const session of ['A', 'B', 'C'])
    await workspace.session(async (vault) => {
      for (const commit of [1, 2]) valueOf(await vault.commit(titled(`${session}${commit}`)))
    })
  return workspace
}

const everything = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

/** Opens, tries to write in every way, closes: the folder is as it was, and what can be read is the beginning of it all. */
async function expectDamaged(workspace: TestWorkspace, what = '', all = everything) {
  const before = await snapshot(workspace.folder)
  const vault = valueOf(await workspace.open())
  const { mode } = vault
  expect(mode, what).toMatchObject({ kind: 'read-only', reason: { kind: 'damaged' } })
  const draft = { kind: 'incident' as const, id: vault.workspaceId, baseRev: null, body: {} }
  const refused = await Promise.all([
    vault.commit(titled('more')),
    vault.log({ kind: 'workspace', id: vault.workspaceId }, { event: 'person-read', part: 'record' }),
    vault.drafts.keep(draft),
    vault.analysts.add({ name: 'B', organisation: '', role: 'analyst', passphrase: 'words of another' }),
    vault.analysts.changePassphrase({ current: passphrase, next: 'other words for me' }),
    vault.evidence.takeIn(import.meta.filename, {}),
  ])
  expect(refused.map(codeOf), what).toEqual(refused.map(() => 'read-only'))
  const titles: string[] = []
  for await (const record of vault.records('incident')) titles.push(record.body.title)
  const { size } = vault.head
  await vault.close()
  expect(titles, what).toEqual(all.slice(0, titles.length))
  expect(await snapshot(workspace.folder), what).toEqual(before)
  if (mode.kind !== 'read-only' || mode.reason.kind !== 'damaged') throw new Error('Not damaged')
  const { damage, lastGood } = mode.reason
  expect([lastGood, damage.length > 0]).toEqual([size - 1, true])
  return { damage, lastGood, titles }
}

describe('a torn tail', () => {
  test('at every length of the last, never answered commit, all that was answered opens and the rest is kept aside', async () => {
    const workspace = await testWorkspace()
    const vault = valueOf(await workspace.open())
    valueOf(await vault.commit(titled('answered')))
    const segment = await lastOf(workspace)
    const witness = await readFile(path.join(workspace.folder, 'checkpoints', 'head'))
    const answered = (await stat(segment)).size
    valueOf(
      await vault.log(
        { kind: 'workspace', id: vault.workspaceId },
        { event: 'read-side-built', reason: 'empty', records: 0 },
      ),
    )
    await vault.close()
    const whole = await readFile(segment)
    const journal = path.join(workspace.folder, 'journal')
    for (let length = answered; length < whole.byteLength; length += 1) {
      await writeFile(segment, whole.subarray(0, length))
      await writeFile(path.join(workspace.folder, 'checkpoints', 'head'), witness)
      const opened = valueOf(await workspace.open())
      const torn = length - answered
      expect(opened.head.size, `length ${length}`).toBe(2)
      const kept = (await readdir(journal)).filter((name) => name.startsWith('torn-'))
      expect(opened.notices).toEqual(
        torn === 0 ? [] : [{ kind: 'tail-moved', file: `journal/${kept[0]}`, bytes: torn }],
      )
      await opened.close()
      expect((await stat(segment)).size).toBe(answered)
      if (torn > 0)
        expect(await readFile(path.join(journal, kept[0] ?? ''))).toEqual(whole.subarray(answered, length))
      for (const name of kept) await rm(path.join(journal, name))
    }
  }, 120_000)

  test('is told in the log with the next commit, once', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => valueOf(await vault.commit(titled('one'))))
    const segment = await lastOf(workspace)
    await writeFile(segment, Buffer.concat([await readFile(segment), Buffer.alloc(77, 1)]))
    await workspace.session(async (vault) => expect(vault.notices).toHaveLength(1)) // and nothing is committed
    await workspace.session(async (vault) => {
      valueOf(await vault.commit(titled('two')))
      valueOf(await vault.commit(titled('three')))
      expect((await vault.read(-1, 10)).items.map(({ record }) => record?.kind ?? 'log')).toEqual([
        'analyst',
        'incident',
        'log',
        'incident',
        'incident',
      ])
    })
    await workspace.session(async (vault) => expect(vault.notices).toEqual([]))
    expect(await titlesIn(workspace)).toEqual(['one', 'two', 'three'])
  })

  test('that is the whole of a segment is moved with it, and its number is used again', async () => {
    const workspace = await threeSessions()
    const journal = path.join(workspace.folder, 'journal')
    for (const bytes of [0, 10, segmentHeaderBytes, 200]) {
      await writeFile(path.join(journal, `000005-${'ab'.repeat(16)}.seg`), Buffer.alloc(bytes))
      expect(await titlesIn(workspace)).toHaveLength(6)
      expect(await segmentsOf(workspace)).toHaveLength(4)
    }
    await workspace.session(async (vault) => valueOf(await vault.commit(titled('after'))))
    expect(await titlesIn(workspace)).toHaveLength(7)
  })
})

test('a torn commit of which only later pieces reached the disk is a torn tail', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => valueOf(await vault.commit(titled('answered'))))
  const witness = path.join(workspace.folder, 'checkpoints', 'head')
  const answered = await readFile(witness)
  await workspace.session(async (vault) =>
    valueOf(await vault.commit({ records: ['a', 'b', 'c'].map((title) => incidentDraft({ title })) })),
  )
  const segment = await lastOf(workspace)
  const whole = await readFile(segment)
  for (const at of [0, 1, 2]) {
    await writeFile(segment, flipped(whole, (framesOf(whole)[at] ?? 0) + 30))
    await writeFile(witness, answered)
    const copy = await workspace.copy()
    await copy.session(async (vault) => {
      expect(vault.mode.kind, `frame ${at}`).toBe('writable')
      expect(vault.notices).toMatchObject([{ kind: 'tail-moved' }])
    })
  }
})

describe('damage before the tail', () => {
  const everyByte = figure(37, 1)

  test(
    'P4: a flipped byte anywhere in what was answered is found, and nothing is written',
    async () => {
      const workspace = await threeSessions()
      let flips = 0
      for (const segment of await segmentsOf(workspace)) {
        const whole = await readFile(segment)
        for (let at = 0; at < whole.byteLength; at += everyByte) {
          flips += 1
          await writeFile(segment, flipped(whole, at))
          await expectDamaged(workspace, `${path.basename(segment)} at ${at}`)
        }
        await writeFile(segment, whole)
      }
      expect(await titlesIn(workspace)).toHaveLength(6)
      tellCounts('P4', `${counted(flips)} bytes of a journal altered, all found`)
    },
    patience(120, 30),
  )

  test(
    'where nobody bears witness either: only of the very last commit can it be taken for one that was never answered',
    async () => {
      const workspace = await threeSessions()
      const segments = await segmentsOf(workspace)
      await rm(path.join(workspace.folder, 'checkpoints', 'head'))
      for (const segment of segments) {
        const whole = await readFile(segment)
        const lastCommit = segment === segments.at(-1) ? (framesOf(whole).at(-2) ?? 0) : Infinity
        for (let at = 0; at < whole.byteLength; at += everyByte) {
          await writeFile(segment, flipped(whole, at))
          if (at < lastCommit) {
            await expectDamaged(workspace, `${path.basename(segment)} at ${at}`)
            continue
          }
          const copy = await workspace.copy()
          await copy.session(async (vault) => {
            expect(vault.notices).toMatchObject([
              { kind: 'tail-moved', bytes: whole.byteLength - lastCommit },
            ])
            expect(vault.head.size).toBe(6)
          })
        }
        await writeFile(segment, whole)
      }
    },
    patience(120, 30),
  )

  test('names the segment, the frame and the last whole entry', async () => {
    const workspace = await threeSessions()
    const [, , segment = ''] = await segmentsOf(workspace)
    const whole = await readFile(segment)
    await writeFile(segment, flipped(whole, (framesOf(whole)[1] ?? 0) + 30))
    const { damage, lastGood, titles } = await expectDamaged(workspace)
    expect(damage).toMatchObject([{ kind: 'frame', segment: path.basename(segment, '.seg'), frame: 1 }])
    expect([lastGood, titles]).toEqual([2, ['A1', 'A2']])
  })

  test('the witness tells a commit that was answered and is gone', async () => {
    const workspace = await threeSessions()
    const segment = await lastOf(workspace)
    const { size } = await stat(segment)
    const gone = (first: number) => [{ kind: 'end-missing', entries: { first, last: 6 } }]
    for (const cut of [1, 400]) {
      await truncate(segment, size - cut)
      expect((await expectDamaged(workspace)).damage).toMatchObject(gone(6))
    }
    await rm(segment)
    expect((await expectDamaged(workspace)).damage).toMatchObject(gone(5))
  })

  test('whose passphrase it is, is not asked for: all that is whole may be seen, if that is nothing', async () => {
    const workspace = await threeSessions()
    const [first = ''] = await segmentsOf(workspace)
    await writeFile(first, Buffer.alloc(100))
    expect(await expectDamaged(workspace)).toMatchObject({ lastGood: -1, titles: [] })
  })

  test('nothing else that an interrupted session left is put right then', async () => {
    const workspace = await threeSessions()
    await writeFile(path.join(workspace.folder, 'drafts'), 'no drafts at all')
    await writeFile(path.join(workspace.folder, 'drafts.part'), 'half')
    await writeFile(incomingPath(path.join(workspace.folder, 'evidence'), newBlobId()), 'half')
    const segment = await lastOf(workspace)
    await writeFile(segment, Buffer.alloc(10))
    await expectDamaged(workspace)
  })

  test('a segment cut between two commits', async () => {
    const workspace = await threeSessions()
    const [, second = '', third = ''] = await segmentsOf(workspace)
    await truncate(second, framesOf(await readFile(second))[2] ?? 0)
    expect((await expectDamaged(workspace, 'in the middle')).titles).toEqual(['A1'])
    await rm(third)
    await rm(path.join(workspace.folder, 'checkpoints', 'head'))
    expect((await expectDamaged(workspace, 'and the next one is gone')).titles).toEqual(['A1'])
  })

  test('a witness that is gone, cut, forged or of another origin is no witness, and is written anew', async () => {
    const workspace = await threeSessions()
    const stranger = await threeSessions(strangeWorkspace)
    const file = path.join(workspace.folder, 'checkpoints', 'head')
    const whole = await readFile(file, 'utf8')
    for (const text of [
      undefined,
      '',
      whole.slice(0, 60),
      whole.replace('\n7\n', '\n9\n'),
      'x'.repeat(100_000),
      await readFile(path.join(stranger.folder, 'checkpoints', 'head'), 'utf8'),
    ]) {
      if (text === undefined) await rm(file)
      else await writeFile(file, text)
      expect(await titlesIn(workspace)).toHaveLength(6)
      expect(await readFile(file, 'utf8')).toBe(whole)
    }
  })

  test('a history other than the one that was signed earlier is found', async () => {
    const workspace = await testWorkspace()
    const other = await workspace.copy()
    for (const each of [workspace, other])
      await each.session(async (vault) => valueOf(await vault.commit(titled('mine'))))
    await writeFile(
      path.join(workspace.folder, 'checkpoints', 'head'),
      await readFile(path.join(other.folder, 'checkpoints', 'head')),
    )
    expect((await expectDamaged(workspace, '', ['mine'])).damage).toMatchObject([{ kind: 'other-history' }])
  })

  test('a segment missing, swapped with another or taken from another workspace is found', async () => {
    const workspace = await threeSessions()
    const stranger = await threeSessions(strangeWorkspace)
    const [, second = '', third = ''] = await segmentsOf(workspace)
    const aside = path.join(workspace.folder, 'aside')

    await rename(second, aside)
    await expectDamaged(workspace, 'missing')
    await rename(third, second)
    await expectDamaged(workspace, 'missing, the next in its place')
    await rename(aside, third)
    await expectDamaged(workspace, 'swapped content')

    const renumbered = (file: string, number: string) =>
      path.join(path.dirname(file), number + path.basename(file).slice(6))
    const restored = await threeSessions()
    const [, b = '', c = ''] = await segmentsOf(restored)
    await rename(b, aside)
    await rename(c, renumbered(c, '000002'))
    await rename(aside, renumbered(b, '000003'))
    await expectDamaged(restored, 'swapped order')

    const spliced = await threeSessions()
    const [, mine = ''] = await segmentsOf(spliced)
    const [, theirs = ''] = await segmentsOf(stranger)
    await writeFile(mine, await readFile(theirs))
    await expectDamaged(spliced, 'their content under our name')
    await rm(mine)
    await writeFile(path.join(path.dirname(mine), path.basename(theirs)), await readFile(theirs))
    await expectDamaged(spliced, 'their segment')

    const doubled = await threeSessions()
    const [, twice = ''] = await segmentsOf(doubled)
    await writeFile(twice.replace(/[0-9a-f]{32}/, 'ab'.repeat(16)), await readFile(twice))
    await expectDamaged(doubled, 'a number twice')
  })
})

test('frames never share a key and a number: every session writes a segment with an id of its own', async () => {
  const workspace = await threeSessions()
  const ids = (await segmentsOf(workspace)).map((file) => path.basename(file).slice(7, 39))
  expect(new Set(ids).size).toBe(4)
})
