import type { Sha256 } from '../lib/clock.ts'
import { nodeHash } from './merkle.ts'

/** One full subtree: which leaves it is over, and its root. */
interface Subtree {
  readonly start: number
  readonly size: number
  readonly hash: Uint8Array
}

/**
 * Makes RFC 6962 inclusion proofs (section 2.1.1) of some leaves while all of them go past once, in order. Of the tree
 * it keeps its right edge and the nodes that the proofs are made of: some 20 hashes a proof in a log of a million.
 */
export class InclusionProver {
  readonly #sha256: Sha256
  readonly #size: number
  readonly #paths: ReadonlyMap<number, readonly Range[]>
  /** The nodes wanted, by their range; null until they were come by. */
  readonly #nodes = new Map<string, Uint8Array | null>()
  #pushed = 0
  /** Roots of the full subtrees, largest first. */
  #edge: Subtree[] = []

  /** `size` is that of the tree; throws on an index that it does not have. */
  constructor(sha256: Sha256, wanted: Iterable<number>, size: number) {
    this.#sha256 = sha256
    this.#size = size
    this.#paths = new Map([...wanted].map((index) => [index, pathRanges(index, size)]))
    for (const path of this.#paths.values()) for (const range of path) this.#nodes.set(key(range), null)
  }

  /** Adds the next leaf hash (32 bytes, from `leafHash`). Throws when the tree is full. */
  push(leaf: Uint8Array): void {
    if (this.#pushed >= this.#size || leaf.length !== 32) throw new Error('Not a leaf of this tree')
    let node: Subtree = { start: this.#pushed, size: 1, hash: leaf.slice() }
    this.#pushed += 1
    this.#met(node)
    for (let left = this.#edge.at(-1); left?.size === node.size; left = this.#edge.at(-1)) {
      this.#edge.pop()
      node = {
        start: left.start,
        size: left.size * 2,
        hash: nodeHash(this.#sha256, left.hash, node.hash).slice(),
      }
      this.#met(node)
    }
    this.#edge.push(node)
  }

  /** The proof of a leaf that was asked for: 32 bytes each, from the leaf's sibling upwards. Throws before the last leaf came. */
  proof(index: number): readonly Uint8Array[] {
    const path = this.#paths.get(index)
    if (!path || this.#pushed !== this.#size) throw new Error('No proof of this leaf')
    return path.map((range) => (this.#nodes.get(key(range)) ?? this.#rightEdge(range)).slice())
  }

  #met({ start, size, hash }: Subtree): void {
    const range = key({ start, end: start + size })
    if (this.#nodes.has(range)) this.#nodes.set(range, hash)
  }

  /** What is left at the end of the log is no full subtree; its root is made of those that are. */
  #rightEdge({ start }: Range): Uint8Array {
    return this.#edge
      .filter((subtree) => subtree.start >= start)
      .map(({ hash }) => hash)
      .reduceRight((right, left) => nodeHash(this.#sha256, left, right))
  }
}

/** Leaves from `start` on, up to and without `end`. */
interface Range {
  readonly start: number
  readonly end: number
}

const key = ({ start, end }: Range): string => `${start}-${end}`

/** The subtrees that a proof is made of, the leaf's sibling first: PATH(m, D[n]) of RFC 6962 without the hashes. */
function pathRanges(index: number, size: number): readonly Range[] {
  if (!Number.isSafeInteger(index) || index < 0 || !Number.isSafeInteger(size) || index >= size)
    throw new RangeError(`No leaf ${index} in a tree of ${size}`)
  const ranges: Range[] = []
  let { start, end }: Range = { start: 0, end: size }
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start)
    if (index < middle) {
      ranges.unshift({ start: middle, end })
      end = middle
    } else {
      ranges.unshift({ start, end: middle })
      start = middle
    }
  }
  return ranges
}

/** By doubling, for bit operators stop at 2^31. */
function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

/**
 * RFC 6962 inclusion proof of one leaf in the tree over the first `size` of these leaf hashes: 32 bytes each, from the
 * leaf's sibling upwards; none in a tree of one. Throws on an index or a size that the leaves do not have.
 */
export function inclusionProof(
  sha256: Sha256,
  leaves: readonly Uint8Array[],
  index: number,
  size: number,
): readonly Uint8Array[] {
  const prover = new InclusionProver(sha256, [index], size)
  for (const leaf of leaves.slice(0, size)) prover.push(leaf)
  return prover.proof(index)
}

/** What an inclusion proof states; `leaf` and each hash of `path` are 32 bytes. */
export interface Inclusion {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly path: readonly Uint8Array[]
}

/**
 * The root that a tree with this leaf at this place must have (RFC 9162, section 2.1.3.2): 32 bytes to compare with that
 * of a signed checkpoint. Null when no tree of that size has such a proof.
 */
export function rootFromInclusion(sha256: Sha256, { leaf, index, size, path }: Inclusion): Uint8Array | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null
  if (leaf.length !== 32 || path.some((hash) => hash.length !== 32)) return null
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of path) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sha256, sibling, hash).slice()
      // A node without a right sibling is handed up as it is.
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else hash = nodeHash(sha256, hash, sibling).slice()
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? hash : null
}
