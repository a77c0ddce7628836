import { randomBytes } from 'node:crypto'
import { utf8 } from '#shared/lib/bytes.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { readSmallFile } from '../storage/read-file.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { nonceBytes, sealPieces, unseal } from './aead.ts'

export interface SealedPlace {
  readonly files: FileLayer
  readonly file: string
  /** Eight letters that say what is in it. */
  readonly magic: string
  readonly workspaceId: string
  readonly key: Uint8Array
  readonly maxBytes: number
}

/** What a sealed file holds: nothing when there is none, `damaged` when it does not open. */
export async function readSealed(place: SealedPlace): Promise<Buffer | undefined | 'damaged'> {
  const bytes = await readSmallFile(place.files, place.file, place.maxBytes)
  if (bytes === undefined) return undefined
  const magic = utf8(place.magic)
  const boxStart = magic.byteLength + nonceBytes
  if (bytes === 'too-large' || bytes.byteLength < boxStart) return 'damaged'
  if (!Buffer.from(magic).equals(bytes.subarray(0, magic.byteLength))) return 'damaged'
  const nonce = bytes.subarray(magic.byteLength, boxStart)
  return unseal(place.key, nonce, contextOf(place), bytes.subarray(boxStart)) ?? 'damaged'
}

/** Replaces the file as a whole: magic, nonce, box. */
export const writeSealed = (place: SealedPlace, plain: Uint8Array): Promise<void> =>
  writeSealedPieces(place, [plain])

/** The same of what is too large to be made, sealed and written at once. */
export const writeSealedPieces = (
  place: SealedPlace,
  plain: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> => writeAtomically(place.files, place.file, sealed(place, plain))

const mostGathered = 2 ** 18

/** What is small is one piece. */
async function* sealed(
  place: SealedPlace,
  plain: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const nonce = randomBytes(nonceBytes)
  let gathered = Buffer.concat([utf8(place.magic), nonce])
  for await (const piece of sealPieces(place.key, nonce, contextOf(place), plain)) {
    gathered = Buffer.concat([gathered, piece])
    if (gathered.byteLength < mostGathered) continue
    yield gathered
    gathered = Buffer.alloc(0)
  }
  yield gathered
}

const contextOf = ({ magic, workspaceId }: SealedPlace): Uint8Array =>
  Buffer.concat([utf8(magic), utf8(workspaceId)])
