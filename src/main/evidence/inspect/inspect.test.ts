import { deflateSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { hashDistance, nearDistance } from '#shared/domain/evidence/near-pictures.ts'
import { evidenceBody } from '#shared/domain/evidence/schema.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { happenedTo, takenIn } from '#main/vault/testing/evidence.ts'
import { testWorkspace } from '#main/vault/testing/workspace.ts'
import { inspectPicture } from './inspect-picture.ts'
import { inspectWith } from './inspector.ts'
import { dms, jpegOf, pngOf, withExif } from './picture.fixture.ts'

const camera = {
  ifd0: { 0x010f: 'Maker', 0x0110: 'Model 7\u202e', 0x0131: 'Firmware 1.2', 0x0132: '2022:03:17 08:00:00' },
  exif: { 0x9003: '2022:03:16 10:05:07', 0x9011: '+02:00' },
  gps: { 0x0001: 'N', 0x0002: dms(47, 5, 45.6), 0x0003: 'E', 0x0004: dms(37, 32, 54.852) },
}
const inspected = (bytes: Uint8Array, type = 'image/jpeg') => inspectPicture({ bytes, type, pixels: true })

describe('what a picture says of itself', () => {
  test('is read as written: the time of the camera with its offset, the device, the place by its letters', async () => {
    const { metadata, problem } = await inspected(withExif(jpegOf(64, 48), camera))
    expect(problem).toBe('')
    expect(metadata).toMatchObject({
      takenAt: '2022:03:16 10:05:07',
      offset: '+02:00',
      device: 'Maker Model 7[U+202E]',
      software: 'Firmware 1.2',
      width: 64,
      height: 48,
      altitude: null,
    })
    expect(metadata?.position?.latitude).toBeCloseTo(47.096, 5)
    expect(metadata?.position?.longitude).toBeCloseTo(37.54857, 5)
    expect(metadata?.fields).toContainEqual({ group: 'gps', name: 'GPSLatitude', value: '47, 5, 45.6' })
  })

  test('has the offset of the very time that is given; when the file was changed is not when it was taken', async () => {
    const of = async (exif: Record<number, string>) => {
      const { metadata } = await inspected(withExif(jpegOf(16, 16), { ifd0: camera.ifd0, exif }))
      return [metadata?.takenAt, metadata?.offset]
    }
    const taken = '2022:03:16 10:05:07'
    const changedIn = { 0x9010: '-05:00' }
    expect(await of({ ...changedIn, 0x9003: taken })).toEqual([taken, ''])
    expect(await of({ ...changedIn, 0x9004: taken, 0x9012: '+02:00' })).toEqual([taken, '+02:00'])
    expect(await of({ 0x9003: taken, 0x9012: '+03:00' })).toEqual([taken, ''])
    expect(await of(changedIn)).toEqual(['', ''])
  })

  test('southern and western letters make negative degrees; without letters there is no place', async () => {
    const of = async (gps: object) =>
      (await inspected(withExif(jpegOf(16, 16), { ...camera, gps: { ...camera.gps, ...gps } }))).metadata
        ?.position
    const south = await of({ 0x0001: 'S', 0x0003: 'W' })
    expect(south?.latitude).toBeCloseTo(-47.096, 5)
    expect(south?.longitude).toBeCloseTo(-37.54857, 5)
    const { 0x0001: _letter, ...without } = camera.gps
    const nowhere = await inspected(withExif(jpegOf(16, 16), { gps: without }))
    expect(nowhere.metadata?.position).toBeNull()
  })

  test('that says nothing has only its size; what is no picture has nothing, and it is said', async () => {
    expect((await inspected(jpegOf(32, 16))).metadata).toMatchObject({
      takenAt: '',
      width: 32,
      position: null,
    })
    const broken = await inspected(Buffer.from('ffd8ffe000104a46494600', 'hex'))
    expect(broken.problem).toContain('could not be decoded')
    expect(broken.perceptualHash).toBeNull()
  })

  test('loses a number that no record can hold, and nothing else', async () => {
    const gps = { ...camera.gps, 0x0006: new Float64Array([1e300]), 0x0011: new Float64Array([271.5]) }
    const { metadata, problem } = await inspected(withExif(jpegOf(16, 16), { ...camera, gps }))
    expect(metadata).toMatchObject({ altitude: null, direction: 271.5, device: expect.any(String) })
    expect(metadata?.fields.map(({ value }) => value)).toContain('1e+300')
    expect(problem).toBe('')
  })

  test('never grows past what a record takes', async () => {
    const long = { ifd0: { 0x010e: 'x'.repeat(50_000), 0x010f: 'й'.repeat(400), 0x0110: '\u0007' } }
    const { metadata } = await inspected(withExif(jpegOf(16, 16), long))
    expect(evidenceBody.shape.metadata.safeParse(metadata).error).toBeUndefined()
    expect(metadata?.device.length).toBe(200)
  })
})

describe('the hash of a picture', () => {
  const hashOf = async (bytes: Uint8Array, type?: string) =>
    (await inspected(bytes, type)).perceptualHash ?? 'no hash'

  test('is near for the same picture smaller, worse and as PNG, and far for another', async () => {
    const original = await hashOf(jpegOf(640, 480))
    for (const copy of [jpegOf(200, 150), jpegOf(640, 480, { quality: 20 })])
      expect(hashDistance(original, await hashOf(copy))).toBeLessThanOrEqual(nearDistance)
    expect(hashDistance(original, await hashOf(pngOf(320, 240), 'image/png'))).toBeLessThanOrEqual(
      nearDistance,
    )
    const other = await hashOf(jpegOf(640, 480, { grey: (x, y) => 128 + 100 * Math.cos(11 * x * y + 2) }))
    expect(hashDistance(original, other)).toBeGreaterThan(nearDistance)
  })

  test('is not looked for in a picture that would fill the memory', async () => {
    const bomb = Buffer.from('89504e470d0a1a0a0000000d4948445200010000000100000806000000', 'hex')
    const { perceptualHash, problem } = await inspected(
      Buffer.concat([bomb, deflateSync(Buffer.alloc(9))]),
      'image/png',
    )
    expect({ perceptualHash, problem }).toMatchObject({ perceptualHash: null })
  })
})

describe('at intake', () => {
  test('a child process reads the picture, and the record keeps what it said', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const inspect = inspectWith(nodeChildren)
      const { body, id } = await takenIn(vault, 'a.jpg', withExif(jpegOf(64, 48), camera), { inspect })
      expect(body.metadata).toMatchObject({ takenAt: '2022:03:16 10:05:07', width: 64 })
      expect(body.perceptualHash).toMatch(/^[0-9a-f]{16}$/)
      expect((await happenedTo(vault, id)).slice(2)).toEqual(['validation success'])
      const text = await takenIn(vault, 'b.txt', 'words', { inspect })
      expect(text.body.metadata).toBeNull()
    })
  }, 30_000)

  test('a reader that hangs, dies or answers nonsense costs the metadata and not the intake', async () => {
    const workspace = await testWorkspace()
    const ways = {
      hangs: (_module: string, _request: unknown, signal?: AbortSignal) =>
        new Promise<never>((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
      dies: () => Promise.reject(new Error('The child process stopped without an answer')),
      'answers nonsense': () => Promise.resolve({ metadata: { takenAt: '\u0000' }, perceptualHash: 'x' }),
    }
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await workspace.session(async (vault) => {
      for (const [way, run] of Object.entries(ways)) {
        const picture = Buffer.concat([jpegOf(16, 16), Buffer.from(way)])
        const { body, id } = await takenIn(vault, `${way}.jpg`, picture, { inspect: inspectWith(run, 20) })
        expect(body.metadata, way).toBeNull()
        const last = (await vault.custody(id)).at(-1)
        expect(last, way).toMatchObject({ type: 'validation', outcome: 'failure' })
        expect(last?.detail).toContain('could not be looked into')
      }
    })
    const faults = said.mock.calls.flat().filter((text) => String(text).includes('evidence-inspector'))
    said.mockRestore()
    expect(faults).toHaveLength(2) // of the one that dies, asked twice; one that hangs was stopped
  })
})
