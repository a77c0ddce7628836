import { createHash } from 'node:crypto'
import type { ByteSource } from '#main/archive/byte-source.ts'

const pieceBytes = 2 ** 20

/** Of a whole file, in hex. */
export async function sha256Of(source: ByteSource): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < source.size; at += pieceBytes)
    hash.update(await source.read(at, Math.min(pieceBytes, source.size - at)))
  return hash.digest('hex')
}
