import exifr from 'exifr'
import type { PlacedText } from './scan-files.ts'

const everything = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: { parse: false },
  iptc: true,
  icc: true,
  makerNote: true,
  userComment: true,
  mergeOutput: false,
} as const

/** What a picture says of itself: the fields that a reader knows, and what can be read beside the pixels. */
export async function textsOfPicture(bytes: Uint8Array): Promise<readonly PlacedText[]> {
  const texts: PlacedText[] = [{ near: 'its metadata', text: besidePixels(bytes) }]
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push({ near: 'its metadata', text: value })
    else if (value instanceof Uint8Array)
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'])
        texts.push({ near: 'its metadata', text: new TextDecoder(encoding).decode(value) })
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(await exifr.parse(bytes, everything).catch(() => undefined))
  return texts
}

/** Of a PNG every chunk but the pixels; of a JPEG everything before they begin. */
function besidePixels(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(1, 4).toString('latin1') !== 'PNG') {
    const scan = buffer.indexOf(Buffer.from([0xff, 0xda]))
    return buffer.subarray(0, scan < 0 ? buffer.length : scan).toString('utf8')
  }
  const kept: string[] = []
  for (let at = 8; at + 12 <= buffer.length;) {
    const length = buffer.readUInt32BE(at)
    if (buffer.subarray(at + 4, at + 8).toString('latin1') !== 'IDAT')
      kept.push(buffer.subarray(at + 8, at + 8 + length).toString('utf8'))
    at += 12 + length
  }
  return kept.join('\n')
}
