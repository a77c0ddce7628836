import { createSecretKey, randomBytes } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../storage/real-files.ts'
import { alterations, spread } from '../testing/alterations.ts'
import { counted, figure, patience, tellCounts } from '../testing/figure.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import {
  blobBytes,
  chunkBytes,
  lengthBytes,
  openChunk,
  paddedLength,
  sealChunk,
  sealedChunkBytes,
} from './blob-format.ts'
import { readBlob } from './read-blob.ts'
import { writeBlob } from './write-blob.ts'

const newKey = () => createSecretKey(randomBytes(32))
const key = newKey()
class Damage extends Error {}
const onDamage = (what: string): never => {
  throw new Damage(what)
}

async function write(file: string, evidence: Uint8Array): Promise<void> {
  const source = {
    bytes: evidence.byteLength,
    read: async (target: Uint8Array, position: number) => {
      target.set(evidence.subarray(position, position + target.byteLength))
    },
  }
  const pieces: Uint8Array[] = []
  await writeBlob(realFiles, file, key, source, (piece) => pieces.push(piece.slice()))
  expect(Buffer.concat(pieces).equals(evidence)).toBe(true)
}

async function read(file: string, bytes: number, with_ = key): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of readBlob(realFiles, file, with_, bytes, onDamage)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The last length whose plaintext fills a chunk, and the first that does not. */
const edges = [0, 1, 65_527, 65_528, 65_529, 65_535, 65_536, 65_537, 1_048_568, 1_048_569, 1_048_583]

describe('an evidence file', () => {
  test.each(edges)('of %i bytes comes back the same, padded to its bucket', async (bytes) => {
    const file = path.join(await tempFolder(), 'blob')
    const evidence = randomBytes(bytes)
    await write(file, evidence)
    expect((await stat(file)).size).toBe(blobBytes(paddedLength(bytes)))
    expect((await read(file, bytes)).equals(evidence)).toBe(true)
  })

  test('of any length comes back the same', async () => {
    const folder = await tempFolder()
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3_000_000 }), async (bytes) => {
        const file = path.join(folder, String((number += 1)))
        const evidence = randomBytes(bytes)
        await write(file, evidence)
        expect((await read(file, bytes)).equals(evidence)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('with chunks that were moved, or another length or key, gives out nothing', async () => {
    const file = path.join(await tempFolder(), 'blob')
    const evidence = randomBytes(3 * chunkBytes)
    await write(file, evidence)
    const whole = await readFile(file)
    const chunkAt = (chunk: number) => 8 + chunk * sealedChunkBytes
    const [swapped, repeated] = [Buffer.from(whole), Buffer.from(whole)]
    whole.copy(swapped, chunkAt(0), chunkAt(1), chunkAt(2))
    whole.copy(swapped, chunkAt(1), chunkAt(0), chunkAt(1))
    whole.copy(repeated, chunkAt(2), chunkAt(1), chunkAt(2))
    for (const bytes of [swapped, repeated]) {
      await writeFile(file, bytes)
      await expect(read(file, evidence.byteLength)).rejects.toThrow(Damage)
    }
    await writeFile(file, whole)
    await expect(read(file, evidence.byteLength, newKey())).rejects.toThrow(Damage)
    await expect(read(file, evidence.byteLength - 1)).rejects.toThrow(Damage)
    expect((await read(file, evidence.byteLength)).equals(evidence)).toBe(true)
  })
})

/** What was altered in an evidence file of so many bytes and not found. */
async function unnoticed(bytes: number, places: number, how: typeof read) {
  const file = path.join(await tempFolder(), 'blob')
  await write(file, randomBytes(bytes))
  const whole = Uint8Array.from(await readFile(file))
  const missed: string[] = []
  const [flips, cuts] = [spread(whole.length, places), spread(whole.length, Math.min(places, 200))]
  for (const { what, bytes: altered } of alterations(whole, flips, cuts)) {
    await writeFile(file, altered)
    const answer = await how(file, bytes).catch((error: unknown) => error)
    if (!(answer instanceof Damage)) missed.push(what)
  }
  return { missed, length: whole.length, flips: flips.length, cuts: cuts.length }
}

test.each([1, 2 * chunkBytes])(
  'P4: every altered byte and every cut of an evidence file (%i bytes) is found before it is given out',
  async (bytes) => {
    const { missed, length, flips, cuts } = await unnoticed(bytes, figure(5_000, Infinity), read)
    expect(missed).toEqual([])
    tellCounts(
      'P4',
      `an evidence file of ${counted(length)} bytes: ${counted(flips)} altered and ${counted(cuts)} cut, all refused`,
    )
  },
  patience(60, 30),
)

test('P4 finds a reader that gives out what it has not authenticated', async () => {
  const trusting: typeof read = async (file, bytes) => (await readFile(file)).subarray(16, 16 + bytes)
  expect((await unnoticed(1, 100, trusting)).missed.length).toBeGreaterThan(100)
})

test('a chunk opens at its own place only, and the last one only as the last', () => {
  const box = new Uint8Array(sealedChunkBytes)
  const sealed = box.subarray(0, sealChunk(key, { chunk: 5, isLast: true }, Buffer.from('end'), box))
  expect(Buffer.from(openChunk(key, { chunk: 5, isLast: true }, sealed) ?? []).toString()).toBe('end')
  expect(openChunk(key, { chunk: 5, isLast: false }, sealed)).toBeUndefined()
  expect(openChunk(key, { chunk: 6, isLast: true }, sealed)).toBeUndefined()
})

test('padding hides all but the magnitude, for at most 12 % more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (bytes) => {
      const padded = paddedLength(bytes)
      expect(padded).toBeGreaterThanOrEqual(Math.max(4_096, bytes + lengthBytes))
      expect(padded).toBeLessThanOrEqual(Math.max(4_096, (bytes + lengthBytes) * 1.12))
      expect(paddedLength(padded - lengthBytes)).toBe(padded)
    }),
  )
  expect(
    new Set(Array.from({ length: 1_000_000 / 1_000 }, (_, index) => paddedLength(1_000_000 + index * 1_000)))
      .size,
  ).toBeLessThan(60)
})
