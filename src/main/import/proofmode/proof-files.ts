import type { ArchiveFile } from '#main/archive/archive.ts'
import { isLeftBehind } from '../bundle/table-files.ts'

/** What each file of a proof is, by how its name ends; the longest ending first. */
const endings = [
  ['.proof.csv.asc', 'csv-signature'],
  ['.proof.json.asc', 'json-signature'],
  ['.proof.csv', 'csv'],
  ['.proof.json', 'json'],
  ['.ots', 'open-timestamps'],
  ['.gst', 'safety-net'],
  ['.devicecheck', 'device-check'],
  ['.asc', 'media-signature'],
] as const
export type ProofPart = (typeof endings)[number][1]

/** The files that belong to one photo or video in a zip of ProofMode (Guardian Project). */
export interface ProofFiles {
  /** What their names begin with: the SHA-256 of the media, or, as early versions wrote it, its name. */
  readonly of: string
  readonly parts: ReadonlyMap<ProofPart, ArchiveFile>
}

export interface ProofZip {
  readonly proofs: readonly ProofFiles[]
  readonly media: readonly ArchiveFile[]
  /** More than one where several phones shared what is in it. */
  readonly publicKeys: readonly ArchiveFile[]
}

const KEY = /(?:^|\/)pubkey\.asc$/i
/** What ProofMode adds: how to verify by hand, and the rows of several proofs in one table. */
const BESIDE = /(?:^|\/)(?:howtoverify[^/]*\.txt|\d*batchproof\.csv)$/i

/** Whether there are proofs of ProofMode among these files. */
export const hasProofs = (files: readonly Pick<ArchiveFile, 'name'>[]): boolean =>
  files.some(({ name }) => /\.proof\.(?:csv|json)$/i.test(name) && !isLeftBehind(name))

export function proofZip(files: readonly ArchiveFile[]): ProofZip {
  const proofs = new Map<string, Map<ProofPart, ArchiveFile>>()
  const media: ArchiveFile[] = []
  for (const file of files) {
    if (isLeftBehind(file.name) || KEY.test(file.name) || BESIDE.test(file.name)) continue
    const ending = endings.find(([end]) => file.name.toLowerCase().endsWith(end))
    if (ending === undefined) {
      media.push(file)
      continue
    }
    const of = file.name.slice(0, -ending[0].length)
    const parts = proofs.get(of) ?? new Map<ProofPart, ArchiveFile>()
    proofs.set(of, parts.set(ending[1], file))
  }
  return {
    media,
    publicKeys: files.filter(({ name }) => KEY.test(name) && !isLeftBehind(name)),
    proofs: [...proofs].map(([of, parts]) => ({ of, parts })),
  }
}

const HASH = /(?:^|\/)([0-9a-f]{64})$/i

/** Whether a proof is one of these bytes, by its name; null where its name says nothing of a hash. */
export function namedHash({ of }: ProofFiles): string | null {
  return HASH.exec(of)?.[1]?.toLowerCase() ?? null
}
