import { randomBytes } from 'node:crypto'
import { utf8 } from '#shared/lib/bytes.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { readSmallFile } from '../storage/read-file.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { nonceBytes, seal, unseal } from './aead.ts'

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
export async function writeSealed(place: SealedPlace, plain: Uint8Array): Promise<void> {
  const nonce = randomBytes(nonceBytes)
  const box = seal(place.key, nonce, contextOf(place), plain)
  await writeAtomically(place.files, place.file, Buffer.concat([utf8(place.magic), nonce, box]))
}

const contextOf = ({ magic, workspaceId }: SealedPlace): Uint8Array =>
  Buffer.concat([utf8(magic), utf8(workspaceId)])
