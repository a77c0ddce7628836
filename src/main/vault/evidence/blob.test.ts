import { createSecretKey, randomBytes } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../storage/real-files.ts'
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

  test('with a byte altered anywhere, an end cut off or chunks moved gives out nothing of that part', async () => {
    const file = path.join(await tempFolder(), 'blob')
    const evidence = randomBytes(3 * chunkBytes)
    await write(file, evidence)
    const whole = await readFile(file)
    const chunkAt = (chunk: number) => 8 + chunk * sealedChunkBytes
    const altered = (change: (bytes: Buffer) => Buffer) => change(Buffer.from(whole))
    const flip = (at: number) =>
      altered((bytes) => {
        bytes.writeUInt8(bytes.readUInt8(at) ^ 0x80, at)
        return bytes
      })
    const cases: [string, Buffer][] = [
      ...[
        0,
        7,
        8,
        9,
        100,
        chunkAt(1) - 1,
        chunkAt(1),
        chunkAt(2) + 5,
        whole.byteLength - 17,
        whole.byteLength - 1,
      ].map((at): [string, Buffer] => [`byte ${at}`, flip(at)]),
      ...[0, 5, 8, chunkAt(1), whole.byteLength - 1].map((length): [string, Buffer] => [
        `cut to ${length}`,
        whole.subarray(0, length),
      ]),
      ['grown', Buffer.concat([whole, Buffer.alloc(1)])],
      [
        'first two chunks swapped',
        altered((bytes) => {
          whole.copy(bytes, chunkAt(0), chunkAt(1), chunkAt(2))
          whole.copy(bytes, chunkAt(1), chunkAt(0), chunkAt(1))
          return bytes
        }),
      ],
      [
        'a chunk repeated',
        altered((bytes) => {
          whole.copy(bytes, chunkAt(2), chunkAt(1), chunkAt(2))
          return bytes
        }),
      ],
    ]
    for (const [what, bytes] of cases) {
      await writeFile(file, bytes)
      await expect(read(file, evidence.byteLength), what).rejects.toThrow(Damage)
    }
    await writeFile(file, whole)
    await expect(read(file, evidence.byteLength, newKey())).rejects.toThrow(Damage)
    await expect(read(file, evidence.byteLength - 1)).rejects.toThrow(Damage)
    expect((await read(file, evidence.byteLength)).equals(evidence)).toBe(true)
  })
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
