import { gunzipSync } from 'node:zlib'
import type { Compression } from './header.ts'
import { wrong } from './wrong.ts'

/** Unpacks what may be no longer than `most` afterwards, however small it is before. */
export function unpack(bytes: Uint8Array, compression: Compression, most: number, what: string): Uint8Array {
  if (compression === 'none')
    return bytes.byteLength > most ? wrong(`${what} is larger than it may be`) : bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    return wrong(
      isTooLarge ? `${what} becomes larger than it may be when it is unpacked` : `${what} is damaged`,
    )
  }
}
