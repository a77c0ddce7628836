import exifr from 'exifr'
import { deflateSync } from 'node:zlib'
import { decode } from 'jpeg-js'
import { expect, test } from 'vitest'
import { decodePixels } from '#main/evidence/inspect/decode-pixels.ts'
import {
  dms,
  jpegOf,
  pngOf,
  seeThroughPng,
  withExif,
  withText,
} from '#main/evidence/inspect/picture.fixture.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { codeOf, valueOf } from '#main/vault/testing/workspace.ts'
import { reencodePicture } from './reencode-picture.ts'
import { upright } from './upright.ts'

const NAME = 'Zorvanquist'
const whole = {
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  icc: true,
  tiff: true,
  userComment: true,
} as const

/** A camera's picture that names its owner and its place, and is to be shown turned to the right. */
const fromCamera = (orientation = 1): Buffer =>
  withExif(jpegOf(40, 24, { grey: (x) => (x < 0.5 ? 0 : 255) }), {
    ifd0: { 0x010f: NAME, 0x0112: orientation },
    gps: { 0x0001: 'N', 0x0002: dms(47, 5, 45.6), 0x0003: 'E', 0x0004: dms(37, 32, 54.852) },
  })

test('a picture made anew holds nothing of what the camera wrote', async () => {
  const before = fromCamera()
  expect(before.includes(NAME)).toBe(true)
  const { bytes, ...size } = valueOf(await reencodePicture(before, { type: 'image/jpeg' }, nodeChildren))
  expect(size).toEqual({ type: 'image/jpeg', width: 40, height: 24 })
  expect(Buffer.from(bytes).includes(NAME)).toBe(false)
  expect(Object.keys((await exifr.parse(bytes, whole)) ?? {})).toEqual([])
  expect(decode(bytes).width).toBe(40)
})

test('of a PNG the text goes too, and every pixel stays', async () => {
  const before = withText(pngOf(20, 10), NAME)
  expect(before.includes(NAME)).toBe(true)
  const { bytes } = valueOf(await reencodePicture(before, { type: 'image/png' }, nodeChildren))
  expect(Buffer.from(bytes).includes(NAME)).toBe(false)
  expect(decodePixels(bytes, 'image/png')).toEqual(decodePixels(before, 'image/png'))
})

test('stands upright without the word of its orientation', () => {
  // 1 2 3 over 4 5 6, as it lies in the file; what a viewer shows of it by Exif 2.32.
  const stored = { width: 3, height: 2, data: new Uint8Array(new Uint32Array([1, 2, 3, 4, 5, 6]).buffer) }
  const shown = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => {
    const { width, data } = upright(stored, orientation)
    return `${width}:${new Uint32Array(data.buffer).join('')}`
  })
  expect(shown).toEqual([
    '3:123456',
    '3:321654',
    '3:654321',
    '3:456123',
    '2:142536',
    '2:415263',
    '2:635241',
    '2:362514',
  ])
})

test('is turned as its file says, and made smaller on white', async () => {
  const turned = valueOf(
    await reencodePicture(fromCamera(6), { type: 'image/jpeg', maxEdge: 20 }, nodeChildren),
  )
  expect([turned.width, turned.height]).toEqual([12, 20])
  const { data } = decode(turned.bytes)
  expect([data[0], data[(19 * 12 + 6) * 4]].map((level = 0) => level > 127)).toEqual([false, true])
  const small = valueOf(
    await reencodePicture(seeThroughPng(32, 32), { type: 'image/png', maxEdge: 16 }, nodeChildren),
  )
  expect(small.type).toBe('image/jpeg')
  expect(decode(small.bytes).data[0]).toBeGreaterThan(250)
})

test('what cannot be made anew is refused in words', async () => {
  const asked = async (bytes: Uint8Array, type: string) =>
    codeOf(await reencodePicture(bytes, { type }, nodeChildren))
  expect(await asked(Buffer.from('GIF89a'), 'image/gif')).toBe('unsupported')
  expect(await asked(fromCamera().subarray(0, 300), 'image/jpeg')).toBe('invalid')
  const header = Buffer.concat([
    pngOf(1, 1).subarray(0, 16),
    Buffer.from([0, 1, 0, 0, 0, 1, 0, 0]),
    deflateSync(''),
  ])
  expect(await asked(header, 'image/png')).toBe('too-large')
  const stopped = await reencodePicture(
    fromCamera(),
    { type: 'image/jpeg' },
    nodeChildren,
    AbortSignal.abort(),
  )
  expect(codeOf(stopped)).toBe('cancelled')
})
