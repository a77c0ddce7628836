import { canonicalJson } from '#shared/journal/canonical.ts'
import { InclusionProver } from '#shared/journal/inclusion.ts'
import { leafHash, MerkleFrontier } from '#shared/journal/merkle.ts'
import { toHex, utf8 } from '#shared/lib/bytes.ts'
import { refuse } from '../storage/refusal.ts'
import { scanJournal } from './scan.ts'
import type { JournalPlace } from './segment-scan.ts'
import { slices } from './slices.ts'
import { sha256 } from './state.ts'

/** An entry as others can check it: the bytes that are the leaf, those that its digest is of, and the proof. */
export interface ProvenEntry {
  readonly seq: number
  /** JCS of the entry. */
  readonly entry: string
  /** JCS of the body. */
  readonly body: string
  /** RFC 6962 inclusion proof in the tree of the size asked for: 32 bytes each, from the leaf's sibling upwards. */
  readonly path: readonly Uint8Array[]
}

export interface ProofsAsked {
  /** Sequence numbers below `size`. */
  readonly wanted: readonly number[]
  readonly size: number
  /** Root at that size, hex: what the proofs have to lead to. */
  readonly root: string
  readonly signal?: AbortSignal
}

/** Reads the journal from its files once, up to `size`. Refuses 'damaged' when it does not lead to the root. */
export async function readProofs(
  place: JournalPlace,
  { wanted, size, root, signal }: ProofsAsked,
): Promise<readonly ProvenEntry[]> {
  const asked = new Set(wanted)
  const prover = new InclusionProver(sha256, asked, size)
  const tree = new MerkleFrontier(sha256)
  const found: Omit<ProvenEntry, 'path'>[] = []
  await scanJournal(
    place,
    {
      fold: (seq, entry, body) => {
        if (seq >= size) return
        const text = canonicalJson(entry)
        const leaf = leafHash(sha256, utf8(text)).slice()
        prover.push(leaf)
        tree.push(leaf)
        if (asked.has(seq)) found.push({ seq, entry: text, body: canonicalJson(body) })
      },
      atCheckpoint: () => undefined,
      breathe: slices({ kind: 'now' }, signal ?? new AbortController().signal),
    },
    { until: size },
  )
  if (tree.size !== size || toHex(tree.root()) !== root)
    refuse('damaged', 'The journal does not lead to the checkpoint of this version. Nothing was written.', {
      next: 'Verify the workspace, and restore it from a backup if it is damaged.',
    })
  return found.map((entry) => ({ ...entry, path: prover.proof(entry.seq) }))
}
