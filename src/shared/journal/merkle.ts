import { fromBase64, toBase64 } from '../lib/base64.ts'
import type { Sha256 } from '../lib/clock.ts'
import { fail, ok, type Result } from '../lib/result.ts'

/** Leaf of an RFC 6962 tree (section 2.1): SHA-256(0x00 ‖ entry), 32 bytes. */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => sha256(prefixed(0, entry))

/** Inner node of an RFC 6962 tree: SHA-256(0x01 ‖ left ‖ right), 32 bytes. */
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(prefixed(1, left, right))

/** The prefixes keep a leaf from being passed off as a node. */
function prefixed(prefix: 0 | 1, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** What is kept of a tree: its size, and in base64 the roots of its full subtrees, largest first. */
export interface FrontierState {
  readonly size: number
  readonly hashes: readonly string[]
}

/**
 * A tree that only grows: keeps the roots of the full subtrees (one for each 1 in the size, written in binary),
 * from which the root follows. A push costs one leaf and, on average, one node.
 */
export class MerkleFrontier {
  readonly #sha256: Sha256
  #size = 0
  #hashes: Uint8Array[] = []

  constructor(sha256: Sha256) {
    this.#sha256 = sha256
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size
  }

  /** Adds a leaf hash (32 bytes, from `leafHash`). Throws on any other length. */
  push(leaf: Uint8Array): void {
    if (leaf.length !== 32) throw new Error('A leaf hash has 32 bytes')
    let hash = leaf.slice()
    for (let size = this.#size; size % 2 === 1; size = Math.floor(size / 2)) {
      const left = this.#hashes.pop()
      if (!left) throw new Error('The frontier lost a subtree')
      hash = nodeHash(this.#sha256, left, hash).slice()
    }
    this.#hashes.push(hash)
    this.#size += 1
  }

  /** Merkle tree hash (32 bytes); of the empty tree, SHA-256 of nothing. */
  root(): Uint8Array {
    const [smallest, ...larger] = this.#hashes.toReversed()
    if (!smallest) return this.#sha256(new Uint8Array())
    return larger.reduce((right, left) => nodeHash(this.#sha256, left, right), smallest).slice()
  }

  /** The same tree, apart from this one: to try entries that may not reach the disk. */
  copy(): MerkleFrontier {
    const copy = new MerkleFrontier(this.#sha256)
    copy.#size = this.#size
    copy.#hashes = [...this.#hashes]
    return copy
  }

  toJSON(): FrontierState {
    return { size: this.#size, hashes: this.#hashes.map(toBase64) }
  }

  /** Takes up a kept state; `damaged` when it cannot be the state of any tree. */
  static restore(sha256: Sha256, state: FrontierState): Result<MerkleFrontier> {
    const hashes = state.hashes.flatMap((text) => fromBase64(text) ?? [])
    const whole = hashes.length === state.hashes.length && hashes.every((hash) => hash.length === 32)
    const possible =
      Number.isSafeInteger(state.size) && state.size >= 0 && onesIn(state.size) === hashes.length
    if (!whole || !possible)
      return fail('damaged', 'The kept state of the journal’s tree does not fit together.')
    const frontier = new MerkleFrontier(sha256)
    frontier.#size = state.size
    frontier.#hashes = hashes
    return ok(frontier)
  }
}

/** Binary ones; by division, for bit operators stop at 2^31. */
function onesIn(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}
