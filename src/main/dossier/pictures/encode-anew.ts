import exifr from 'exifr'
import { encode as encodeJpeg } from 'jpeg-js'
import { PNG } from 'pngjs'
import { decodePixels, type Pixels } from '#main/evidence/inspect/decode-pixels.ts'
import type { PictureAnswer, PictureRequest } from './request.ts'
import { smaller } from './smaller.ts'
import { upright, type Raster } from './upright.ts'

/** Hardly to be told from the original by eye; what it is evidence of stands in the original alone. */
const QUALITY = 90
const THUMBNAIL_QUALITY = 80

/**
 * The picture made anew from its pixels, turned upright: no EXIF, XMP, comment, colour profile or thumbnail of the file
 * goes along, for nothing but pixels does. A JPEG stays one and a PNG too; made smaller, either is a JPEG on white.
 */
export async function encodeAnew({ bytes, type, maxEdge }: PictureRequest): Promise<PictureAnswer> {
  if (type !== 'image/jpeg' && type !== 'image/png') return { kind: 'not-read', why: 'type' }
  let pixels: Pixels | null
  try {
    pixels = decodePixels(bytes, type)
  } catch {
    return { kind: 'not-read', why: 'broken' }
  }
  if (pixels === null) return { kind: 'not-read', why: 'size' }
  const turned = upright(rasterOf(pixels), await orientationOf(bytes))
  const picture = maxEdge === null ? turned : onWhite(smaller(turned, maxEdge))
  const { width, height } = picture
  const asPng = type === 'image/png' && maxEdge === null
  const data = Buffer.from(picture.data.buffer, picture.data.byteOffset, picture.data.byteLength)
  return {
    kind: 'encoded',
    bytes: asPng
      ? PNG.sync.write({ width, height, data })
      : encodeJpeg({ width, height, data }, maxEdge === null ? QUALITY : THUMBNAIL_QUALITY).data,
    type: asPng ? 'image/png' : 'image/jpeg',
    width,
    height,
  }
}

function rasterOf({ width, height, channels, data }: Pixels): Raster {
  // Views of whole pixels need bytes that begin at a multiple of four.
  if (channels === 4) return { width, height, data: new Uint8Array(data) }
  const four = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1)
      four[pixel * 4 + channel] = data[pixel * channels + channel] ?? 0
  return { width, height, data: four }
}

/** Upright (1) where the picture says nothing that can be read. */
async function orientationOf(bytes: Uint8Array): Promise<number> {
  try {
    return (await exifr.orientation(bytes)) ?? 1
  } catch {
    return 1
  }
}

/** A JPEG has no alpha: what shines through is white paper. */
function onWhite({ width, height, data }: Raster): Raster {
  const opaque = new Uint8Array(data)
  for (let at = 0; at < opaque.length; at += 4) {
    const alpha = (opaque[at + 3] ?? 255) / 255
    for (let channel = 0; channel < 3; channel += 1)
      opaque[at + channel] = Math.round((opaque[at + channel] ?? 0) * alpha + 255 * (1 - alpha))
    opaque[at + 3] = 255
  }
  return { width, height, data: opaque }
}
