import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { JournalState, sha256 } from '../journal/state.ts'
import { appendTo } from '../records/index-content.ts'
import { RecordIndex } from '../records/record-index.ts'
import { realFiles } from '../storage/real-files.ts'
import { headFileOf } from '../testing/head-file.ts'
import { eachTime, testWorkspace } from '../testing/workspace.ts'
import { encodeHead } from './encode.ts'

const idOf = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
const at = '2026-01-01T00:00:00.000Z'

/** A journal that is so large that its head file comes in several pieces. */
class Large {
  readonly state = new JournalState('nowhere')
  readonly index = new RecordIndex()
  readonly provenAt = at

  constructor() {
    for (let nth = 0; nth < 15_000; nth += 1) this.grow()
  }

  /** Something more of all that is kept. */
  grow(): void {
    const { places } = this.state
    const { content } = this.index
    const nth = places.count
    places.push({ segment: 0, offset: nth * 9, length: 9, frame: nth, previousHash: sha256(Buffer.of(nth)) })
    this.state.checkpoint = `${nth}`
    content.records.set(idOf(nth), { id: idOf(nth), kind: 'source', versions: [nth] })
    content.records.get(idOf(0))?.versions.push(nth)
    appendTo(content.idsByKind, 'source', idOf(nth))
    appendTo(content.custody, idOf(nth % 99), nth)
    appendTo(content.custody, idOf(nth + 99), nth)
    content.evidenceByHash.set(`hash ${nth}`, idOf(nth))
    content.evidenceByHash.delete(`hash ${nth - 20_000}`)
    content.standings.set(idOf(nth % 9_000), { kind: 'held', since: `${nth}`, provenAt: null, triedAt: null })
    content.blobs.set(`blob ${nth}`, idOf(nth))
    content.blobs.delete(`blob ${nth - 15_000}`)
    content.deletedBlobs.add(`blob ${nth}`)
    content.backups.add(nth, `${nth}`)
    content.timeStamps.push(nth)
  }
}

test('what is committed between two pieces of a head file is in none of them', () => {
  const large = new Large()
  const whole = Buffer.concat([...encodeHead(large)])
  const pieces: Uint8Array[] = []
  for (const piece of encodeHead(large)) {
    pieces.push(piece)
    for (let times = 0; times < 500; times += 1) large.grow()
  }
  expect(pieces.length).toBeGreaterThan(5)
  for (const { byteLength } of pieces) expect(byteLength).toBeLessThan(2 ** 20)
  expect(Buffer.concat(pieces).equals(whole)).toBe(true)
  expect(Buffer.concat([...encodeHead(large)]).equals(whole)).toBe(false)
})

test('others have their turn while a large one is written', async () => {
  const workspace = await testWorkspace()
  let turns = 0
  let isWritten = false
  const others = (async () => {
    while (!isWritten) {
      await setImmediate()
      turns += 1
    }
  })()
  // A disk that never keeps anybody waiting.
  const files: typeof realFiles = {
    ...realFiles,
    open: async () => ({
      read: async () => 0,
      write: async () => undefined,
      truncate: async () => undefined,
      sync: async () => undefined,
      size: async () => 0,
      close: async () => undefined,
    }),
    rename: async () => undefined,
    syncFolder: async () => undefined,
    space: async () => undefined,
  }
  expect(await headFileOf(workspace, files).write(new Large())).toBe(true)
  const told = turns
  isWritten = true
  await others
  expect(told).toBeGreaterThan(2)
})

test('one for which the room runs out half way leaves the one before, and nothing else', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async () => undefined, { head: eachTime })
  const large = new Large()
  const head = path.join(workspace.folder, 'head')
  const before = await readFile(head)
  let asked = 0
  const space = async () => {
    asked += 1
    return asked > 3 ? 32 * 2 ** 20 : undefined
  }
  expect(await headFileOf(workspace, { ...realFiles, space }).write(large)).toBe(false)
  expect(asked).toBe(4)
  expect(await readFile(head)).toEqual(before)
  expect((await readdir(workspace.folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})
