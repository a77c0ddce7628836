import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A small PNG of a made-up street, drawn here so that no picture of anybody has to ship; each number draws another. */
export function madePicture(width = 320, height = 200, number = 0): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows.set(colourAt(x / width, y / height, number), y * (width * 3 + 1) + 1 + x * 3)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(data.length, 0)
  typed.copy(framed, 4)
  framed.writeUInt32BE(crc32(typed), typed.length + 4)
  return framed
}

const HOUSES = 8

/** Sky, houses with windows, and a road; across and down from 0 to 1. */
function colourAt(across: number, down: number, number: number): [number, number, number] {
  const house = Math.floor(across * HOUSES)
  const [height = 0, shade = 0] = createHash('sha256').update(`${number} ${house}`).digest()
  if (down > 0.85) return [96, 96, 100]
  if (down < 0.7 - (height / 255) * 0.5) return [150 + 60 * down, 175 + 50 * down, 205 - 20 * number]
  const isWindow = (across * HOUSES * 4) % 1 > 0.6 && (down * 24) % 1 > 0.5
  return isWindow ? [60, 62, 70] : [110 + shade / 4, 100 + shade / 5, 90 + shade / 6]
}
