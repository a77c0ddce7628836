import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { frameHash, frameLength, maxFrameBytes, openFrame, sealFrame } from './frame.ts'
import { newSegment, type Segment } from './segment.ts'

const dataKey = randomBytes(32)
const workspaceId = '01890000-0000-7000-8000-000000000001'
const idHex = 'ab'.repeat(16)
const segment = newSegment({ ordinal: 1, idHex, firstSeq: 0 }, workspaceId, dataKey)
const at = { frame: 3, previousHash: frameHash(Buffer.from('before')) }
const frame = sealFrame(segment, at, Buffer.from('payload'))

test('a frame opens at its own place only', () => {
  expect(openFrame(segment, at, frame)?.toString()).toBe('payload')
  expect(openFrame(segment, { ...at, previousHash: frameHash(Buffer.from('other')) }, frame)).toBeUndefined()
  expect(openFrame(segment, { ...at, frame: 4 }, frame)).toBeUndefined()
  const renumbered = Buffer.from(frame)
  renumbered.writeBigUInt64BE(4n, 4)
  expect(openFrame(segment, { ...at, frame: 4 }, renumbered)).toBeUndefined()
})

test('a frame opens in its own segment of its own workspace only', () => {
  const others: Segment[] = [
    newSegment({ ordinal: 1, idHex, firstSeq: 1 }, workspaceId, dataKey),
    newSegment({ ordinal: 1, idHex: 'cd'.repeat(16), firstSeq: 0 }, workspaceId, dataKey),
    newSegment({ ordinal: 1, idHex, firstSeq: 0 }, workspaceId.replace('1', '2'), dataKey),
    newSegment({ ordinal: 1, idHex, firstSeq: 0 }, workspaceId, randomBytes(32)),
  ]
  for (const other of others) expect(openFrame(other, at, frame)).toBeUndefined()
})

test('a length that no frame can have is refused before anything is allocated', () => {
  const prefix = Buffer.alloc(12)
  for (const length of [0, 15, maxFrameBytes + 1, 0xffffffff]) {
    prefix.writeUInt32BE(length)
    expect(frameLength(prefix)).toBeUndefined()
  }
  expect(frameLength(frame)).toBe(frame.byteLength)
})
