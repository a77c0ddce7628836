import type { ArchiveFile } from '#main/archive/archive.ts'
import { folderOf } from './proof-file.ts'
import { namedHash, type ProofFiles } from './proof-files.ts'
import { readStatement } from './proof-statement.ts'

export interface HashedMedia {
  readonly file: ArchiveFile
  readonly sha256: string
}

export interface PairedProofs {
  readonly proofOf: (media: HashedMedia) => ProofFiles | undefined
  /** Those that are of no file that came with them. */
  readonly left: readonly ProofFiles[]
}

/**
 * Finds for each photo or video the proof that is of it: the one named after its SHA-256, or after its own name, as early
 * versions wrote it. Of the rest, one that says that its file was called so, and lies in the same folder: it is of what that
 * file was before somebody changed it.
 */
export async function pairProofs(
  media: readonly HashedMedia[],
  proofs: readonly ProofFiles[],
): Promise<PairedProofs> {
  const byHash = Map.groupBy(proofs, namedHash)
  const byName = new Map(proofs.map((proof) => [proof.of, proof]))
  const of = new Map<ArchiveFile, ProofFiles>()
  const left = new Set(proofs)
  for (const { file, sha256 } of media) {
    const alike = byHash.get(sha256) ?? []
    const proof =
      alike.find((one) => folderOf(one.of) === folderOf(file.name)) ?? alike[0] ?? byName.get(file.name)
    if (proof === undefined) continue
    of.set(file, proof)
    for (const one of [proof, ...alike]) left.delete(one)
  }
  if (left.size > 0) {
    const unpaired = new Map(media.flatMap(({ file }) => (of.has(file) ? [] : [[file.name, file]])))
    for (const proof of left) {
      const called = await calledIn(proof)
      const file = called === '' ? undefined : unpaired.get(folderOf(proof.of) + called)
      if (file === undefined) continue
      unpaired.delete(file.name)
      of.set(file, proof)
      left.delete(proof)
    }
  }
  return { proofOf: ({ file }) => of.get(file), left: [...left] }
}

/** What the file of a proof was called, as it says itself. */
async function calledIn({ parts }: ProofFiles): Promise<string> {
  for (const form of ['csv', 'json'] as const) {
    const part = parts.get(form)
    const called = part === undefined ? '' : ((await readStatement(part, form))?.called ?? '')
    if (called !== '') return called
  }
  return ''
}
