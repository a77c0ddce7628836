import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { newSegment } from './segment.ts'
import { SegmentWriter } from './segment-writer.ts'

const segment = newSegment({ ordinal: 1, idHex: '0f'.repeat(16), firstSeq: 0 }, uuidV7(), randomBytes(32))
/** So large that the disk is told to take each while the next is made. */
const piece = new Uint8Array(32 * 1024 * 1024)

async function* pieces(
  count: number,
  ended: () => void = () => undefined,
): AsyncGenerator<Uint8Array, string> {
  try {
    for (let nth = 0; nth < count; nth += 1) yield piece
    return 'all of it'
  } finally {
    ended()
  }
}

/** A disk that keeps nothing, and tells what it was asked; `fails` is asked before each answer. */
function forgetful(fails: (call: string, nth: number) => boolean = () => false) {
  const calls: string[] = []
  const call = async (name: string): Promise<void> => {
    calls.push(name)
    const nth = calls.filter((one) => one === name).length
    for (let turn = 0; turn < (name === 'sync' ? 5 : 1); turn += 1) await new Promise(setImmediate)
    calls.push(`${name} done`)
    if (fails(name, nth)) throw Object.assign(new Error(`planted: ${name} ${nth}`), { code: 'EIO' })
  }
  const file: OpenFile = {
    read: () => Promise.reject(new Error('Nothing is kept')),
    size: () => Promise.reject(new Error('Nothing is kept')),
    write: () => call('write'),
    truncate: () => call('truncate'),
    sync: () => call('sync'),
    close: () => call('close'),
  }
  const files: FileLayer = {
    ...realFiles,
    open: async () => file,
    remove: () => call('remove'),
    syncFolder: () => call('syncFolder'),
  }
  return { calls, writer: new SegmentWriter(files, 'nowhere', segment) }
}

test('a large commit is answered when all of it is on the disk, and then its name', async () => {
  const { calls, writer } = forgetful()
  expect(await writer.append(pieces(3))).toBe('all of it')
  const lastWrite = calls.lastIndexOf('write done')
  expect(calls.indexOf('sync')).toBeLessThan(lastWrite) // while more of it is made
  expect(calls.indexOf('sync', lastWrite)).toBeGreaterThan(lastWrite)
  expect(calls.slice(-4)).toEqual(['sync', 'sync done', 'syncFolder', 'syncFolder done'])
})

test.each([1, 2, 3, 4])(
  'what the disk says once of sync %i fails a large commit, whatever it says later',
  async (failing) => {
    const { calls, writer } = forgetful((name, nth) => name === 'sync' && nth === failing)
    await expect(writer.append(pieces(3))).rejects.toThrow(`planted: sync ${failing}`)
    expect([writer.hasCommit, writer.isTouched]).toEqual([false, true])
    expect(calls).not.toContain('syncFolder')
    await writer.retire()
    expect(calls.slice(-6)).toEqual([
      'close',
      'close done',
      'remove',
      'remove done',
      'syncFolder',
      'syncFolder done',
    ])
  },
)

test('a disk that takes no more ends the making of a commit too', async () => {
  const { calls, writer } = forgetful((name, nth) => name === 'write' && nth === 2)
  await expect(writer.append(pieces(3, () => calls.push('ended')))).rejects.toThrow('planted: write 2')
  expect(calls.filter((call) => call === 'ended')).toHaveLength(1)
  expect(calls.at(-1)).toBe('sync done') // so the file can be let go of
})
