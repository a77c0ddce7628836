import { hash } from 'node:crypto'
import { MerkleFrontier } from '#shared/journal/merkle.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import { toHex } from '#shared/lib/bytes.ts'
import type { Sha256 } from '#shared/lib/clock.ts'
import { Places } from './places.ts'
import type { Segment } from './segment.ts'

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

export const noHash = '0'.repeat(64)

/** A commit that is whole and on the disk, as the next one has to follow it. */
export interface WholeCommit {
  /** Of its entries, in order. */
  readonly places: Places
  /** SHA-256 (hex) and time of its last entry. */
  readonly lastEntryHash: string
  readonly lastAt: string
  /** Of all entries, these included. */
  readonly tree: MerkleFrontier
  readonly checkpoint: string
  readonly lastFrameHash: Uint8Array
  readonly origin: string
  /** Where it ends in the last segment. */
  readonly end: number
}

/** Where the journal stands after its last whole commit: what the next one must follow. */
export class JournalState {
  readonly segments: Segment[] = []
  /** Where the last commit in each segment ends: bytes of its file. */
  readonly ends: number[] = []
  readonly places: Places
  tree = new MerkleFrontier(sha256)
  /** SHA-256 (hex) of the last entry's JCS. */
  lastEntryHash = noHash
  lastAt: string | null = null
  /** SHA-256 of the last frame, whichever segment it is in. */
  lastFrameHash: Uint8Array = new Uint8Array(32)
  /** The signed note that closed the last commit; empty before the first. */
  checkpoint = ''
  /** The name that checkpoints bear; see origin.ts. */
  origin: string

  /** `origin`: the name that the journal was founded under, or bore when these places were all. */
  constructor(origin: string, places = new Places()) {
    this.origin = origin
    this.places = places
  }

  get size(): number {
    return this.places.count
  }

  get head(): JournalHead {
    return { size: this.size, root: toHex(this.tree.root()) }
  }

  /** Number of the first entry of a segment, by its place in the order. */
  firstSeqOf(segment: number): number {
    let low = 0
    for (let high = this.size; low < high;) {
      const middle = Math.floor((low + high) / 2)
      if (this.places.get(middle).segment < segment) low = middle + 1
      else high = middle
    }
    return low
  }

  accept(commit: WholeCommit): void {
    this.places.append(commit.places)
    this.lastEntryHash = commit.lastEntryHash
    this.lastAt = commit.lastAt
    this.tree = commit.tree
    this.checkpoint = commit.checkpoint
    this.origin = commit.origin
    this.lastFrameHash = commit.lastFrameHash
    this.ends[this.segments.length - 1] = commit.end
  }
}
