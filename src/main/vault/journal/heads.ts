import type { JournalHead } from '#shared/ipc/records.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { LogHeads, LogOrigin } from '#shared/journal/compare.ts'
import { logBody, type JournalEntry } from '#shared/journal/entry.ts'
import { leafHash, MerkleFrontier } from '#shared/journal/merkle.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { refuse } from '../storage/refusal.ts'
import { scanJournal } from './scan.ts'
import type { JournalPlace } from './segment-scan.ts'
import { Signers } from './signers.ts'
import { slices } from './slices.ts'
import { sha256 } from './state.ts'

export interface HeadsAsked {
  /** Sizes whose roots are asked for beside those of the commits. */
  readonly sizes?: readonly number[]
  readonly signal?: AbortSignal
  /** Entries read so far, of so many. */
  readonly onProgress?: (done: number, total: number) => void
}

/** One commit as it was closed. */
export interface SignedHead {
  /** Entries up to its end. */
  readonly size: number
  /** The signed checkpoint. */
  readonly note: string
  /** Time and author that its last entry claims. */
  readonly at: string
  readonly actor: string
}

export interface JournalHeads extends LogHeads {
  readonly signed: readonly SignedHead[]
  /** Every key that an analyst of this journal ever had. */
  readonly keys: readonly Uint8Array[]
}

/** Reads the journal from its files up to `head`, as anybody with the keys can, and refuses when it does not lead there. */
export async function readHeads(
  place: JournalPlace,
  head: JournalHead,
  { sizes = [], signal, onProgress }: HeadsAsked,
): Promise<JournalHeads> {
  const asked = new Set(sizes)
  const tree = new MerkleFrontier(sha256)
  const roots = new Map([[0, tree.root()]])
  const signed: SignedHead[] = []
  const signers = new Signers()
  const parents: LogOrigin[] = []
  let last: JournalEntry | undefined
  const breathe = slices({ kind: 'now' }, signal ?? new AbortController().signal)
  await scanJournal(
    place,
    {
      fold: (_, entry, body) => {
        tree.push(leafHash(sha256, utf8(canonicalJson(entry))))
        if (asked.has(tree.size)) roots.set(tree.size, tree.root())
        learnParent(parents, entry, body)
        signers.fold(entry, body)
        last = entry
      },
      atCheckpoint: ({ size, root, note }) => {
        if (!last) return
        roots.set(size, Buffer.from(root, 'hex'))
        signed.push({ size, note, at: last.at, actor: last.actor })
        onProgress?.(size, head.size)
      },
      breathe,
    },
    { until: head.size },
  )
  if (tree.size !== head.size || Buffer.from(tree.root()).toString('hex') !== head.root)
    refuse('damaged', 'The journal does not read back as it was opened. Nothing was changed.', {
      next: 'Close the workspace and restore it from a backup.',
    })
  return {
    origins: [...parents, { name: place.origin, until: null }],
    size: head.size,
    commits: signed.map(({ size }) => size),
    rootAt: (size) => {
      const root = roots.get(size)
      if (!root) throw new RangeError(`Nobody asked for the root at ${size}`)
      return root
    },
    signed,
    keys: signers.keys,
  }
}

function learnParent(parents: LogOrigin[], { type }: JournalEntry, body: unknown): void {
  const happened = type === 'log' ? logBody.safeParse(body).data : undefined
  if (happened?.event !== 'restored') return
  parents.push({ name: happened.parent.origin, until: happened.parent.size })
}
