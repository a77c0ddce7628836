import { randomBytes } from 'node:crypto'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { checkpointSigner } from './checkpoint.ts'
import { Journal } from './journal.ts'
import { originOf } from './origin.ts'
import { scanJournal } from './scan.ts'
import { noFold, type EntryDraft } from './stage-commit.ts'
import { JournalState } from './state.ts'
import { moveTornTail } from './torn-tail.ts'

const ids = { workspaceId: uuidV7(), actor: uuidV7(), device: uuidV7() }
const origin = originOf(ids.workspaceId)
const at = '2026-01-01T00:00:00.000Z'
const filler = 'x'.repeat(1_000_000)

const entry = (nth: number, text = ''): EntryDraft => ({
  type: 'log',
  subject: { kind: 'workspace', id: ids.workspaceId },
  body: { nth, text },
})

/** More than is held of a commit until it is known to be whole. */
const large = 40

async function* inTwos(
  count: number,
  between: (nth: number) => void = () => undefined,
): AsyncGenerator<readonly EntryDraft[]> {
  for (let nth = 0; nth < count; nth += 2) {
    between(nth)
    yield [entry(nth, filler), entry(nth + 1, filler)]
  }
}

async function journalOf() {
  const folder = await tempFolder()
  const place = { files: realFiles, folder, workspaceId: ids.workspaceId, dataKey: randomBytes(32), origin }
  const state = new JournalState(origin)
  const folded: number[] = []
  const journal = new Journal({
    place,
    state,
    actor: ids.actor,
    device: ids.device,
    clock: { now: () => at },
    signCheckpoint: checkpointSigner(origin, signingKeyOf(randomBytes(32))),
    bearWitness: () => Promise.resolve(),
    beginFold: () => {
      const pending: number[] = []
      return { ...noFold(), add: (seq) => pending.push(seq), land: () => folded.push(...pending) }
    },
    happened: [],
  })
  const read: number[] = []
  const scan = () => {
    read.length = 0
    return scanJournal(place, {
      fold: (_, __, body) => read.push((body as { nth: number }).nth), // as `entry` made it
      atCheckpoint: () => undefined,
    })
  }
  const segments = async () => (await readdir(folder)).filter((name) => name.endsWith('.seg')).sort()
  return { folder, state, journal, folded, read, scan, segments }
}

const upTo = (count: number) => Array.from({ length: count }, (_, nth) => nth)

test('a commit larger than what is held of it is taken in once and in order, by its writer and by a scan', async () => {
  const { journal, state, folded, read, scan, segments } = await journalOf()
  await journal.append([entry(0)], at)
  await journal.append(inTwos(large), at)
  await journal.append([entry(0)], at)
  await journal.close()
  expect(folded).toEqual(upTo(large + 2))
  expect(await segments()).toHaveLength(2)
  const found = await scan()
  expect(read).toEqual([0, ...upTo(large), 0])
  expect(found.state.head).toEqual(state.head)
  expect(found.state.places.get(large)).toEqual(state.places.get(large))
})

test('one that is given up half way leaves no file and no entry, and the next commit follows what stood', async () => {
  const { journal, state, folded, read, scan, segments } = await journalOf()
  await journal.append([entry(0)], at)
  const before = state.head
  const stopped = journal.append(
    inTwos(large, (nth) => {
      if (nth > 10) throw new Error('nobody wants it')
    }),
    at,
  )
  await expect(stopped).rejects.toThrow('nobody wants it')
  expect(state.head).toEqual(before)
  expect(await segments()).toHaveLength(1)
  await journal.append([entry(7)], at)
  await journal.close()
  expect(folded).toEqual([0, 1])
  const found = await scan()
  expect(read).toEqual([0, 7])
  expect(found.state.head).toEqual(state.head)
  expect(found.tail).toBeUndefined()
})

test('one that a crash tore is put aside as it is, and a damaged one is found', async () => {
  const { folder, journal, scan, segments, read } = await journalOf()
  await journal.append([entry(0)], at)
  await journal.append(inTwos(large), at)
  await journal.close()
  const file = path.join(folder, (await segments())[1] ?? '')
  const whole = await readFile(file)

  const altered = Buffer.from(whole)
  const middle = Math.floor(whole.byteLength / 2)
  altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle)
  await writeFile(file, altered)
  await journalIsBefore()

  await writeFile(file, whole)
  await truncate(file, whole.byteLength - 20)
  const { tail } = await journalIsBefore()
  if (tail === undefined) throw new Error('A torn commit is a tail')
  expect(tail).toMatchObject({ offset: 0, bytes: whole.byteLength - 20 })
  await moveTornTail(realFiles, folder, tail)
  expect(await segments()).toHaveLength(1)
  const aside = (await readdir(folder)).filter((name) => name.startsWith('torn-'))
  const kept = await readFile(path.join(folder, aside[0] ?? ''))
  expect(kept.equals(whole.subarray(0, -20))).toBe(true)
  expect((await scan()).tail).toBeUndefined()

  async function journalIsBefore() {
    const found = await scan()
    expect(read).toEqual([0])
    expect(found.state.size).toBe(1)
    return found
  }
})
