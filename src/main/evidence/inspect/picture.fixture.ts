import { crc32 } from 'node:zlib'
import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'

/** Pixels by a formula, so that no picture of anybody has to ship. */
function pixelsOf(width: number, height: number, grey: (x: number, y: number) => number): Buffer {
  const data = Buffer.alloc(width * height * 4, 255)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.fill(grey(x / width, y / height), (y * width + x) * 4, (y * width + x) * 4 + 3)
  return data
}

/** A wavy picture that looks the same at every size. */
const wave = (x: number, y: number): number => 128 + 100 * Math.sin(7 * x + 3 * y) * Math.cos(5 * y)

export const jpegOf = (
  width: number,
  height: number,
  { quality = 90, grey = wave }: { quality?: number; grey?: (x: number, y: number) => number } = {},
): Buffer => encode({ width, height, data: pixelsOf(width, height, grey) }, quality).data

export const pngOf = (width: number, height: number): Buffer =>
  PNG.sync.write({ width, height, data: pixelsOf(width, height, wave) })

/** Of which every pixel lets the paper shine through. */
export const seeThroughPng = (width: number, height: number): Buffer =>
  PNG.sync.write({ width, height, data: Buffer.alloc(width * height * 4) })

/** The picture with a text of its own in it (PNG, third edition, section 11.3.3.2). */
export function withText(png: Buffer, text: string): Buffer {
  const typed = Buffer.concat([Buffer.from('tEXtAuthor\0'), Buffer.from(text, 'latin1')])
  const chunk = Buffer.alloc(typed.length + 8)
  chunk.writeUInt32BE(typed.length - 4, 0)
  typed.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(typed), typed.length + 4)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

type Value = string | readonly (readonly [number, number])[] | number | Float64Array
type Tags = Readonly<Record<number, Value>>

/** The picture with an EXIF block put in behind its first marker (CIPA DC-008, section 4.7). */
export function withExif(jpeg: Buffer, tags: { ifd0?: Tags; exif?: Tags; gps?: Tags }): Buffer {
  const tiff = tiffOf(tags)
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')])
  head.writeUInt16BE(tiff.length + 8, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)])
}

/** Big-endian TIFF: three directories one after the other, each followed by its longer values. */
function tiffOf({ ifd0 = {}, exif = {}, gps = {} }: { ifd0?: Tags; exif?: Tags; gps?: Tags }): Buffer {
  const start = 8
  const pointers = { 0x8769: 0, 0x8825: 0 }
  const exifAt = start + directory({ ...ifd0, ...pointers }, start).length
  const gpsAt = exifAt + directory(exif, exifAt).length
  return Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, start]),
    directory({ ...ifd0, 0x8769: exifAt, 0x8825: gpsAt }, start),
    directory(exif, exifAt),
    directory(gps, gpsAt),
  ])
}

function directory(tags: Tags, at: number): Buffer {
  const entries = Object.entries(tags).map(([tag, value]) => ({ tag: Number(tag), ...encoded(value) }))
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  head.writeUInt16BE(entries.length, 0)
  const tail: Buffer[] = []
  let free = at + head.length
  for (const [index, { tag, type, count, bytes }] of entries.entries()) {
    const entry = 2 + index * 12
    head.writeUInt16BE(tag, entry)
    head.writeUInt16BE(type, entry + 2)
    head.writeUInt32BE(count, entry + 4)
    if (bytes.length <= 4) bytes.copy(head, entry + 8)
    else {
      head.writeUInt32BE(free, entry + 8)
      tail.push(bytes)
      free += bytes.length
    }
  }
  return Buffer.concat([head, ...tail])
}

function encoded(value: Value): { type: number; count: number; bytes: Buffer } {
  if (typeof value === 'string') {
    const bytes = Buffer.from(`${value}\0`, 'utf8')
    return { type: 2, count: bytes.length, bytes }
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return { type: 4, count: 1, bytes }
  }
  if (value instanceof Float64Array) {
    const bytes = Buffer.alloc(value.length * 8)
    for (const [index, number] of value.entries()) bytes.writeDoubleBE(number, index * 8)
    return { type: 12, count: value.length, bytes }
  }
  const bytes = Buffer.alloc(value.length * 8)
  for (const [index, [over, under]] of value.entries()) {
    bytes.writeUInt32BE(over, index * 8)
    bytes.writeUInt32BE(under, index * 8 + 4)
  }
  return { type: 5, count: value.length, bytes }
}

/** Degrees, minutes, seconds as EXIF writes them. */
export const dms = (degrees: number, minutes: number, seconds: number): Value => [
  [degrees, 1],
  [minutes, 1],
  [Math.round(seconds * 1_000), 1_000],
]
