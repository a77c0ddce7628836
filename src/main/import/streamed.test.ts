import { expect, test } from 'vitest'
import type { ArchiveFile } from '#main/archive/archive.ts'
import { arrivingFrom } from './media/arriving-from.ts'
import { streamed } from './streamed.ts'

/** A file of three pieces that tells how often it is open. */
function counted() {
  const open = { now: 0, ever: 0 }
  async function* read(): AsyncGenerator<Uint8Array> {
    open.now += 1
    open.ever += 1
    try {
      for (let at = 0; at < 3; at += 1) yield Uint8Array.of(at, at)
    } finally {
      open.now -= 1
    }
  }
  const file: ArchiveFile = { name: 'a/b.bin', bytes: 6, read }
  return { file, open }
}

test('a file of an archive is closed by whoever stops half-way', async () => {
  const { file, open } = counted()
  const source = streamed(file, async () => undefined)
  await source.read(new Uint8Array(3), 0)
  expect(open).toEqual({ now: 1, ever: 1 })
  await source.close()
  expect(open.now).toBe(0)
})

test('one that is read again from its beginning is open once at a time', async () => {
  const { file, open } = counted()
  const source = await arrivingFrom(file).open()
  const target = new Uint8Array(4)
  await source.read(target, 0)
  await source.read(target, 0)
  expect([...target]).toEqual([0, 0, 1, 1])
  expect(open).toEqual({ now: 1, ever: 2 })
  await source.close()
  expect(open.now).toBe(0)
})
