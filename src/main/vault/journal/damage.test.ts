import { readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { incidentDraft } from '../testing/records.ts'
import { snapshot } from '../testing/snapshot.ts'
import { codeOf, strangeWorkspace, testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import { segmentHeaderBytes } from './segment.ts'

const segmentsOf = async ({ folder }: TestWorkspace): Promise<string[]> =>
  (await readdir(path.join(folder, 'journal')))
    .filter((name) => name.endsWith('.seg'))
    .sort()
    .map((name) => path.join(folder, 'journal', name))

const lastOf = async (workspace: TestWorkspace): Promise<string> => (await segmentsOf(workspace)).at(-1) ?? ''
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

async function expectDamaged(workspace: TestWorkspace, what = ''): Promise<string> {
  const before = await snapshot(workspace.folder)
  const answer = await workspace.open()
  expect(codeOf(answer), what).toBe('damaged')
  expect(await snapshot(workspace.folder), what).toEqual(before)
  return answer.ok ? '' : answer.failure.message
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

describe('damage before the tail', () => {
  test('a flipped byte anywhere in what was answered is found, and nothing is written', async () => {
    const workspace = await threeSessions()
    for (const segment of await segmentsOf(workspace)) {
      const whole = await readFile(segment)
      for (let at = 0; at < whole.byteLength; at += 23) {
        const flipped = Buffer.from(whole)
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at)
        await writeFile(segment, flipped)
        await expectDamaged(workspace, `${path.basename(segment)} at ${at}`)
      }
      await writeFile(segment, whole)
    }
    expect(await titlesIn(workspace)).toHaveLength(6)
  }, 120_000)

  test('names the segment, the frame and the last whole entry', async () => {
    const workspace = await threeSessions()
    const [, , segment = ''] = await segmentsOf(workspace)
    const whole = await readFile(segment)
    const secondFrame = segmentHeaderBytes + 12 + whole.readUInt32BE(segmentHeaderBytes)
    whole.writeUInt8(whole.readUInt8(secondFrame + 30) ^ 1, secondFrame + 30)
    await writeFile(segment, whole)
    const message = await expectDamaged(workspace)
    expect(message).toContain(path.basename(segment, '.seg'))
    expect(message).toContain('frame 1')
    expect(message).toContain('number 2')
  })

  test('the witness tells a commit that was answered and is gone', async () => {
    const workspace = await threeSessions()
    const segment = await lastOf(workspace)
    const { size } = await stat(segment)
    for (const cut of [1, 400]) {
      await truncate(segment, size - cut)
      expect(await expectDamaged(workspace)).toContain('missing')
    }
    await rm(segment)
    expect(await expectDamaged(workspace)).toContain('missing')
  })

  test('a witness that is gone, cut or forged is no witness, and is written anew', async () => {
    const workspace = await threeSessions()
    const file = path.join(workspace.folder, 'checkpoints', 'head')
    const whole = await readFile(file, 'utf8')
    for (const text of [
      undefined,
      '',
      whole.slice(0, 60),
      whole.replace('\n7\n', '\n9\n'),
      'x'.repeat(100_000),
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
    expect(await expectDamaged(workspace)).toContain('signed earlier')
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
  })
})

test('frames never share a key and a number: every session writes a segment with an id of its own', async () => {
  const workspace = await threeSessions()
  const ids = (await segmentsOf(workspace)).map((file) => path.basename(file).slice(7, 39))
  expect(new Set(ids).size).toBe(4)
})
