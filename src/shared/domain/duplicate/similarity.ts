import { distanceBetween } from './kilometers.ts'
import {
  isNamedAlike,
  isNearInDate,
  isNearInPlace,
  isOtherTime,
  isVague,
  reasonsFor,
  scoreOf,
  type ReasonKind,
} from './score.ts'
import type { Trace } from './trace.ts'

/** Why two incidents may be the same. */
export type SimilarReason =
  /** A source of the same link. */
  | { readonly kind: 'link'; readonly link: string }
  /** Days between them; 0 where both may mean one day. `isSure` where both say which day. */
  | { readonly kind: 'date'; readonly days: number; readonly isSure: boolean }
  | { readonly kind: 'place'; readonly kilometers: number }
  | { readonly kind: 'place-name'; readonly name: string }
  /** Hashes of the words that both have. */
  | { readonly kind: 'words'; readonly hashes: readonly number[] }

export interface Similarity {
  /** 0 to 1; only for putting the likelier first, never a probability. */
  readonly score: number
  readonly reasons: readonly SimilarReason[]
  /** Both stand in one log, whose keeper told them apart: it counts against them. */
  readonly isSameLog: boolean
}

/**
 * How alike two incidents are, or null when they are not alike enough to be shown; see `scoreOf`. The same either way
 * round; an incident is never like itself. Nothing is decided by it: what is shown is for an analyst to look at.
 */
export function similarity(a: Trace, b: Trace): Similarity | null {
  if (a.id === b.id) return null
  const link = inBoth(a.links, b.links)
  const name = inBoth(a.places, b.places)
  const hashes = shared(a.words, b.words)
  const likeness = {
    hasLink: link !== undefined,
    days: daysBetween(a, b),
    isVague: isVague(a.days) || isVague(b.days),
    distance: distanceBetween(a.positions, b.positions),
    hasName: name !== undefined,
    sharedWords: hashes.length,
    allWords: a.words.length + b.words.length,
    isSameLog: inBoth(a.logs, b.logs) !== undefined,
  }
  const score = scoreOf(likeness)
  if (score === null) return null
  const told: { readonly [K in ReasonKind]: SimilarReason } = {
    link: { kind: 'link', link: link ?? '' },
    date: { kind: 'date', days: likeness.days ?? 0, isSure: isOneDay(a) && isOneDay(b) },
    place: { kind: 'place', kilometers: likeness.distance?.between ?? 0 },
    'place-name': { kind: 'place-name', name: name ?? '' },
    words: { kind: 'words', hashes },
  }
  const reasons = reasonsFor(likeness).map((kind) => told[kind])
  return { score, reasons, isSameLog: likeness.isSameLog }
}

/** All of a trace that can be compared without its words. */
type Around = Pick<Trace, 'days' | 'positions' | 'places' | 'links'>

/** False for what cannot be similar, whatever words it has: so that those of far-away incidents need not be looked at. */
export function isNear(a: Around, b: Around): boolean {
  if (inBoth(a.links, b.links) !== undefined) return true
  const days = daysBetween(a, b)
  if (isOtherTime({ days })) return false
  const distance = distanceBetween(a.positions, b.positions)
  return (
    isNearInDate({ days }) ||
    isNearInPlace({ distance }) ||
    isNamedAlike({ distance, hasName: inBoth(a.places, b.places) !== undefined })
  )
}

const isOneDay = ({ days }: Pick<Trace, 'days'>): boolean => days !== null && days[0] === days[1]

function daysBetween({ days: a }: Pick<Trace, 'days'>, { days: b }: Pick<Trace, 'days'>): number | null {
  return a === null || b === null ? null : Math.max(0, a[0] - b[1], b[0] - a[1])
}

/** The first of what is in both lists, in the order of the words themselves. */
const inBoth = (a: readonly string[], b: readonly string[]): string | undefined =>
  a.filter((one) => b.includes(one)).sort()[0]

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
