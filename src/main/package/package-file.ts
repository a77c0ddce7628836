import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { utf8 } from '#shared/lib/bytes.ts'
import { refuse } from '#main/vault/storage/refusal.ts'

/** A file on its way into a package. It can be read more than once, and is never in memory as a whole unless it is small. */
export interface PackageFile {
  /** Below the top folder. */
  readonly name: string
  readonly bytes: number
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** What it has to hash to (hex), where that was recorded before. */
  readonly recorded?: { readonly sha256: string; readonly sha512: string }
}

/** A file that was read once: what the manifests and the zip say of it. */
export interface MeasuredFile extends PackageFile {
  readonly crc: number
  /** Hex. */
  readonly sha256: string
  readonly sha512: string
}

export const textFile = (name: string, text: string | Uint8Array): PackageFile => {
  const bytes = typeof text === 'string' ? utf8(text) : text
  return { name, bytes: bytes.byteLength, pieces: () => [bytes] }
}

/** Reads the file through. Refuses 'damaged' when it is not what was recorded of it. */
export async function measured(
  file: PackageFile,
  onPiece: (bytes: number) => void = () => undefined,
): Promise<MeasuredFile> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  let [crc, bytes] = [0, 0]
  for await (const piece of file.pieces()) {
    sha256.update(piece)
    sha512.update(piece)
    crc = crc32(piece, crc)
    bytes += piece.byteLength
    onPiece(piece.byteLength)
  }
  const hashes = { sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }
  const { recorded = hashes } = file
  if (bytes !== file.bytes || hashes.sha256 !== recorded.sha256 || hashes.sha512 !== recorded.sha512)
    refuse('damaged', 'A file of evidence is not what was taken in: its hash differs. Nothing was written.', {
      next: 'Check the hashes of the evidence, and put the bytes back from a copy or a backup.',
    })
  return { ...file, crc, ...hashes }
}
