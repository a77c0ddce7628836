import { decode as decodeJpeg } from 'jpeg-js'
import { PNG } from 'pngjs'

/** Rows of pixels, `channels` bytes each, of which the first three are red, green and blue. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly data: Uint8Array
}

/** Enough for the cameras of today's phones; larger pictures have no hash. */
const maxMegapixels = 24

/** The pixels of a JPEG or PNG; null for other types and for pictures that are too large. Throws when they are broken. */
export function decodePixels(bytes: Uint8Array, type: string): Pixels | null {
  if (type === 'image/jpeg') return fromJpeg(bytes)
  if (type === 'image/png') return fromPng(bytes)
  return null
}

function fromJpeg(bytes: Uint8Array): Pixels | null {
  try {
    const { width, height, data } = decodeJpeg(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      maxResolutionInMP: maxMegapixels,
      maxMemoryUsageInMB: 600,
    })
    return { width, height, data, channels: 3 }
  } catch (error) {
    if (error instanceof Error && /maxResolutionInMP|maxMemoryUsageInMB/.test(error.message)) return null
    throw error
  }
}

function fromPng(bytes: Uint8Array): Pixels | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The header says the size before anything is inflated (PNG, third edition, section 11.2.1).
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)]
  if (width * height > maxMegapixels * 1_000_000) return null
  const { data } = PNG.sync.read(buffer)
  return { width, height, data, channels: 4 }
}
