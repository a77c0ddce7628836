import { readKeys, type PublicKey } from 'openpgp'
import type { ArchiveFile } from '#main/archive/archive.ts'
import { attempted, folderOf, isArmored, textIn, wholeOf } from './proof-file.ts'

/** The public keys that came with proofs: a folder may hold what several phones shared. */
export interface ProofKeys {
  readonly keys: readonly { readonly folder: string; readonly key: PublicKey }[]
  /** False where a file of keys could not be read, so that nobody can say what is not among them. */
  readonly isAll: boolean
}

const mostKeyBytes = 2 ** 20
const mostKeys = 20
const mostFiles = 500

export async function keysIn(files: readonly ArchiveFile[]): Promise<ProofKeys> {
  const keys: ProofKeys['keys'][number][] = []
  let isAll = files.length <= mostFiles
  for (const file of files.slice(0, mostFiles)) {
    const bytes = await wholeOf(file, mostKeyBytes)
    const read =
      bytes === null
        ? null
        : await attempted(() =>
            isArmored(bytes) ? readKeys({ armoredKeys: textIn(bytes) }) : readKeys({ binaryKeys: bytes }),
          )
    if (read === null || read.length > mostKeys) isAll = false
    else keys.push(...read.map((key) => ({ folder: folderOf(file.name), key })))
  }
  return { keys, isAll }
}

/** The one that may have made a signature in this folder: of the same folder before any other. */
export function keyFor(
  { keys }: ProofKeys,
  { keyId, folder }: { readonly keyId: string; readonly folder: string },
): PublicKey | undefined {
  const matching = keys.filter(({ key }) => key.getKeys().some((part) => part.getKeyID().toHex() === keyId))
  return (matching.find((one) => one.folder === folder) ?? matching[0])?.key
}
