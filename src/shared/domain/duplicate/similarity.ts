import { kilometersBetween } from './kilometers.ts'
import type { Trace } from './trace.ts'

/** Why two incidents may be the same. */
export type SimilarReason =
  /** A source of the same link. */
  | { readonly kind: 'link'; readonly link: string }
  /** Days between them; 0 where both may mean one day. */
  | { readonly kind: 'date'; readonly days: number }
  | { readonly kind: 'place'; readonly kilometers: number }
  | { readonly kind: 'place-name'; readonly name: string }
  /** Hashes of the words that both have. */
  | { readonly kind: 'words'; readonly hashes: readonly number[] }

export interface Similarity {
  /** 0 to 1; only for putting the likelier first, never a probability. */
  readonly score: number
  readonly reasons: readonly SimilarReason[]
}

const NEAR_DAYS = 3
/** A date that may mean half a season says little. */
const VAGUE_DAYS = 31
const NEAR_KILOMETERS = 10
const FEWEST_WORDS = 2
const THRESHOLD = 0.5

/**
 * How alike two incidents are, or null when they are not alike enough to be shown: a link in common, or nearness in
 * date, place and words together. The same either way round; an incident is never like itself. Nothing is decided by
 * it: what is shown is for an analyst to look at.
 */
export function similarity(a: Trace, b: Trace): Similarity | null {
  if (a.id === b.id) return null
  const link = a.links.filter((one) => b.links.includes(one)).sort()[0]
  const parts = [inDate(a, b), inPlace(a, b), inWords(a, b)].flatMap((part) => part ?? [])
  const sum = parts.reduce((total, { score }) => total + score, 0)
  if (link === undefined && (sum < THRESHOLD || isOtherTime(a, b))) return null
  const reasons = parts.map(({ reason }) => reason)
  return link === undefined
    ? { score: sum, reasons }
    : { score: 1, reasons: [{ kind: 'link', link }, ...reasons] }
}

/** All of a trace that can be compared without its words. */
type Around = Pick<Trace, 'days' | 'positions' | 'places' | 'links'>

/** False for what cannot be similar, whatever words it has: so that those of far-away incidents need not be looked at. */
export const isNear = (a: Around, b: Around): boolean =>
  a.links.some((one) => b.links.includes(one)) ||
  (!isOtherTime(a, b) && (inDate(a, b) !== null || inPlace(a, b) !== null))

interface Part {
  readonly score: number
  readonly reason: SimilarReason
}

function inDate({ days: a }: Pick<Trace, 'days'>, { days: b }: Pick<Trace, 'days'>): Part | null {
  if (a === null || b === null) return null
  const days = Math.max(0, a[0] - b[1], b[0] - a[1])
  if (days > NEAR_DAYS) return null
  const vague = Math.max(a[1] - a[0], b[1] - b[0]) >= VAGUE_DAYS - 3
  return { score: vague ? 0.1 : 0.3 * (1 - days / (NEAR_DAYS + 1)), reason: { kind: 'date', days } }
}

/** Both say when, and not near each other: whatever else they share, it happened twice. */
const isOtherTime = (a: Pick<Trace, 'days'>, b: Pick<Trace, 'days'>): boolean =>
  a.days !== null && b.days !== null && inDate(a, b) === null

/** By the nearest two positions; where one has none, by a name in common. */
function inPlace(a: Around, b: Around): Part | null {
  const distances = a.positions.flatMap((one) => b.positions.map((other) => kilometersBetween(one, other)))
  const kilometers = Math.min(...distances) // of none: infinitely far
  if (kilometers <= NEAR_KILOMETERS)
    return { score: 0.35 * (1 - kilometers / NEAR_KILOMETERS), reason: { kind: 'place', kilometers } }
  const name = distances.length > 0 ? undefined : a.places.filter((one) => b.places.includes(one)).sort()[0]
  return name === undefined ? null : { score: 0.15, reason: { kind: 'place-name', name } }
}

/** Dice's coefficient over the words that tell incidents apart. */
function inWords({ words: a }: Trace, { words: b }: Trace): Part | null {
  const hashes = shared(a, b)
  if (hashes.length < FEWEST_WORDS) return null
  const alike = (2 * hashes.length) / (a.length + b.length)
  return { score: 0.35 * Math.min(1, 1.5 * alike), reason: { kind: 'words', hashes } }
}

/** Of two ascending lists, what is in both. */
function shared(a: Uint32Array, b: Uint32Array): number[] {
  const both: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = 0, right = 0] = [a[i], b[j]]
    if (left === right) both.push(left)
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return both
}
