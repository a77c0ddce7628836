import { brotliDecompressSync, constants, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { logText, tableTexts } from './leveldb.ts'

/** Everything that a file can be read as: its bytes, the files of a database, the packed streams within. */
export function readings(bytes: Buffer): Buffer[] {
  const log = logText(bytes)
  const plain = [bytes, ...(log ? [log] : []), ...tableTexts(bytes)]
  return [...plain, ...plain.flatMap(streams)]
}

/** Streams that say of themselves what they are, wherever they begin; of brotli, which does not, the likely places. */
function streams(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  const attempt = (at: number, unpack: (packed: Buffer) => Buffer): void => {
    try {
      found.push(unpack(bytes.subarray(at)))
    } catch {
      // No stream after all: a few bytes looked like the beginning of one.
    }
  }
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    if (pair === GZIP) attempt(at, (packed) => gunzipSync(packed, unfinished))
    else if (zlibHeaders.has(pair)) attempt(at, (packed) => inflateSync(packed, unfinished))
    else if (pair === ZSTD && bytes.readUInt16BE(at + 2) === ZSTD_REST)
      attempt(at, (packed) =>
        zstdDecompressSync(packed, { finishFlush: constants.ZSTD_e_flush, maxOutputLength }),
      )
  }
  for (const at of brotliPlaces(bytes))
    attempt(at, (packed) => brotliDecompressSync(packed, { maxOutputLength }))
  return found
}

const maxOutputLength = 256 * 1024 * 1024
/** A stream that was cut off still tells what came before. */
const unfinished = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength }

const GZIP = 0x1f8b
const zlibHeaders: ReadonlySet<number> = new Set([0x7801, 0x785e, 0x789c, 0x78da])
const ZSTD = 0x28b5
const ZSTD_REST = 0x2ffd

/** Chromium's simple cache: a header of 24 bytes, the key, then the body as it was served. */
const CACHE_MAGIC = Buffer.from('305c72a71b6dfbfc', 'hex')
const CACHE_HEADER = 24

function brotliPlaces(bytes: Buffer): readonly number[] {
  const isCache = bytes.length > CACHE_HEADER && bytes.subarray(0, CACHE_MAGIC.length).equals(CACHE_MAGIC)
  return isCache ? [0, CACHE_HEADER + bytes.readUInt32LE(12)] : [0]
}
