import { crc32 } from 'node:zlib'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { refuse } from '#main/vault/storage/refusal.ts'
import { endRecords, listed, localHeader, type ZipEntry } from './records.ts'

export interface ZippedFile {
  /** The whole name in the zip: ASCII. */
  readonly name: string
  readonly bytes: number
  readonly crc: number
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A zip of which every byte is known from the files: nothing of the machine, the clock or a compressor is in it. */
export interface Zip {
  /** Its length. */
  readonly bytes: number
  /** The zip. Refuses 'damaged' when a file does not read as it was measured. */
  readonly pieces: AsyncGenerator<Uint8Array>
}

/** In the form that `archive/zip/written-form.ts` describes, sorted by name. */
export function writeZip(files: readonly ZippedFile[]): Zip {
  const sorted = files.toSorted((a, b) => byCodeUnit(a.name, b.name))
  let at = 0
  const entries = sorted.map(({ name, bytes, crc }): ZipEntry => {
    if (!/^[\x21-\x7e]+$/.test(name)) throw new Error('Not a name for a package')
    const entry = { name, bytes, crc, at }
    at += localHeader(entry).byteLength + bytes
    return entry
  })
  const list = Buffer.concat(entries.map(listed))
  const end = endRecords(entries.length, at, list.byteLength)
  return { bytes: at + list.byteLength + end.byteLength, pieces: written(sorted, [list, end]) }
}

async function* written(
  files: readonly ZippedFile[],
  rest: readonly Uint8Array[],
): AsyncGenerator<Uint8Array> {
  for (const file of files) {
    yield localHeader(file)
    let [crc, bytes] = [0, 0]
    for await (const piece of file.pieces()) {
      crc = crc32(piece, crc)
      bytes += piece.byteLength
      yield piece
    }
    if (crc !== file.crc || bytes !== file.bytes)
      refuse('damaged', 'A file changed while the package was written. Nothing was kept of it.', {
        next: 'Check the hashes of the evidence, then export again.',
      })
  }
  yield* rest
}
