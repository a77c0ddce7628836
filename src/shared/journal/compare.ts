/*
 * Owns what holding a kept head against a log can say. A head is a size and a root; a log that was only added to
 * still has that root at that size (RFC 6962). Signatures are the caller's to look at: see `Kept.signed`.
 */
import { headWords } from './head-words.ts'

/** A head that was kept elsewhere. */
export type Kept =
  | {
      readonly kind: 'checkpoint'
      readonly origin: string
      readonly size: number
      /** 32 bytes. */
      readonly root: Uint8Array
      /** Whether an analyst whom this log knows signed it. */
      readonly signed: boolean
    }
  | { readonly kind: 'words'; readonly words: readonly string[] }

/** A name that the log has signed heads under. A copy that was restored goes on under another than its parent's. */
export interface LogOrigin {
  readonly name: string
  /** How many entries it had when it went on under the next name; null for the name of today. */
  readonly until: number | null
}

/** The log as it is, in the commits that it says it was made of. */
export interface LogHeads {
  readonly origins: readonly LogOrigin[]
  readonly size: number
  /** Root at a size from 0 to `size`. */
  rootAt(size: number): Uint8Array
  /** Size after each commit, in order. */
  readonly commits: readonly number[]
}

export type Comparison =
  /** The log is the one that was kept. */
  | { readonly kind: 'same'; readonly size: number }
  /** The log goes on from what was kept: nothing before that was changed. */
  | { readonly kind: 'extended'; readonly size: number }
  /** What was kept knows of more entries than the log has: they are missing, or this is an older copy. */
  | { readonly kind: 'shorter'; readonly size: number }
  /** Something among the first `size` entries is not what it was. */
  | { readonly kind: 'different'; readonly size: number }
  /** The log that this one was restored from had come further when this was signed: the copy has nothing of that. */
  | { readonly kind: 'parent-ahead'; readonly size: number; readonly until: number }
  /** Words that no head of this log has. */
  | { readonly kind: 'unknown-words' }
  | { readonly kind: 'other-log'; readonly origin: string }
  /**
   * Signed by nobody whom this log knows, so it may be anybody's. `fits`: whether the log has that root at that size all
   * the same; null when it is longer than the log. When it does not, either the head is false or this log was rewritten.
   */
  | { readonly kind: 'unsigned'; readonly size: number; readonly fits: boolean | null }

export function compareHead(kept: Kept, log: LogHeads): Comparison {
  if (kept.kind === 'words') return compareWords(kept.words, log)
  const { origin, size, root, signed } = kept
  const known = log.origins.find(({ name }) => name === origin)
  if (!known) return { kind: 'other-log', origin }
  const fits = size > log.size ? null : isSame(log.rootAt(size), root)
  if (!signed) return { kind: 'unsigned', size, fits }
  if (known.until !== null && size > known.until) return { kind: 'parent-ahead', size, until: known.until }
  if (fits === null) return { kind: 'shorter', size }
  if (!fits) return { kind: 'different', size }
  return { kind: size === log.size ? 'same' : 'extended', size }
}

function compareWords(words: readonly string[], log: LogHeads): Comparison {
  const spelt = words.join(' ')
  const size = log.commits.findLast((commit) => headWords(log.rootAt(commit)).join(' ') === spelt)
  if (size === undefined) return { kind: 'unknown-words' }
  return { kind: size === log.size ? 'same' : 'extended', size }
}

/**
 * Between which entries (by number, both included) history parts from what was kept: after the largest size that
 * still fits, up to the smallest that does not. Null when nothing differs.
 */
export function firstDifference(
  comparisons: readonly Comparison[],
): { readonly from: number; readonly to: number } | null {
  const broken = sizesOf(comparisons, 'different').reduce((least, size) => Math.min(least, size), Infinity)
  if (broken === Infinity) return null
  const whole = [...sizesOf(comparisons, 'same'), ...sizesOf(comparisons, 'extended')]
  return {
    from: whole.filter((size) => size < broken).reduce((most, size) => Math.max(most, size), 0),
    to: broken - 1,
  }
}

const sizesOf = (comparisons: readonly Comparison[], kind: 'same' | 'extended' | 'different'): number[] =>
  comparisons.flatMap((one) => (one.kind === kind ? [one.size] : []))

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
