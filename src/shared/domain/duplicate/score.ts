import type { Distance } from './kilometers.ts'

/** What was found out of two incidents, before it is judged. */
export interface Likeness {
  /** A source of the same link. */
  readonly hasLink: boolean
  /** Days between what the dates may mean, 0 where they meet; null where one is not dated on both sides. */
  readonly days: number | null
  /** One of the dates may mean a month or more. */
  readonly isVague: boolean
  /** Null where one has no position. */
  readonly distance: Distance | null
  /** A name of a place in common. Says something only where the distance does not. */
  readonly hasName: boolean
  readonly sharedWords: number
  /** Telling words of the one and of the other, added up. */
  readonly allWords: number
  /** Both stand in one log. */
  readonly isSameLog: boolean
}

export const NEAR_DAYS = 3
export const NEAR_KILOMETERS = 10
/** Farther than this apart is another place, whatever the words say; in between it counts against them. */
const FAR_KILOMETERS = 30
export const FEWEST_WORDS = 2
const THRESHOLD = 0.5

/** What a link in common says by itself: less when days or places are far apart, as a page may be about many incidents. */
const LINK = 0.8
const LINK_AGAINST = 0.5
/** Who keeps a log has told its rows apart already: day and place alone never outweigh that. */
const SAME_LOG = 0.75

/**
 * 0 to 1, or null for what is not alike enough to be shown: a link in common, or nearness in date, place and words
 * together, of which one is never enough.
 */
export function scoreOf(likeness: Likeness): number | null {
  const { hasLink, isSameLog } = likeness
  const isAgainst = isOtherTime(likeness) || isElsewhere(likeness)
  if (isAgainst && !hasLink) return null
  const link = hasLink ? (isAgainst ? LINK_AGAINST : LINK) : 0
  const around = Math.max(0, partOfDate(likeness) + partOfPlace(likeness) + partOfWords(likeness))
  const score = (1 - (1 - link) * (1 - around)) * (isSameLog ? SAME_LOG : 1)
  return score < THRESHOLD ? null : score
}

/** A date that may mean so many days, which is a month, says little. */
const VAGUE_DAYS = 28
export const isVague = (days: readonly [first: number, last: number] | null): boolean =>
  days !== null && days[1] - days[0] >= VAGUE_DAYS

/** What kinds of reasons there are, in the order in which they are told. */
export const reasonKinds = ['link', 'date', 'place', 'place-name', 'words'] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** Which of them speak for two being one. There are few such lists, and each is made once. */
export function reasonsFor(likeness: Likeness): readonly ReasonKind[] {
  const kinds = reasonKinds.filter((kind) => speaks[kind](likeness))
  const name = kinds.join()
  const known = lists.get(name) ?? kinds
  lists.set(name, known)
  return known
}
const lists = new Map<string, readonly ReasonKind[]>()

type Only<K extends keyof Likeness> = Pick<Likeness, K>

export const isNearInDate = ({ days }: Only<'days'>): boolean => days !== null && days <= NEAR_DAYS
export const isNearInPlace = ({ distance }: Only<'distance'>): boolean =>
  distance !== null && distance.atMost <= NEAR_KILOMETERS
export const isNamedAlike = ({ distance, hasName }: Only<'distance' | 'hasName'>): boolean =>
  hasName && (distance === null || (distance.atMost > NEAR_KILOMETERS && distance.atLeast <= NEAR_KILOMETERS))
export const areWordsAlike = ({ sharedWords }: Only<'sharedWords'>): boolean => sharedWords >= FEWEST_WORDS

/** Both say when, and not near each other: whatever else they share, it happened twice. */
export const isOtherTime = ({ days }: Only<'days'>): boolean => days !== null && days > NEAR_DAYS

/** Both say where, and it cannot be the same place. */
const isElsewhere = ({ distance }: Only<'distance'>): boolean =>
  distance !== null && distance.atLeast > FAR_KILOMETERS

function partOfDate({ days, isVague }: Only<'days' | 'isVague'>): number {
  if (days === null || days > NEAR_DAYS) return 0
  return isVague ? 0.1 : 0.3 * (1 - days / (NEAR_DAYS + 1))
}

function partOfPlace(likeness: Only<'distance' | 'hasName'>): number {
  const { distance } = likeness
  if (isNamedAlike(likeness)) return 0.15
  if (distance === null) return 0
  if (isNearInPlace(likeness)) return 0.35 * (1 - distance.atMost / NEAR_KILOMETERS)
  return distance.atLeast > NEAR_KILOMETERS ? -0.1 : 0
}

/** Dice's coefficient over the words that tell incidents apart. */
const partOfWords = ({ sharedWords, allWords }: Only<'sharedWords' | 'allWords'>): number =>
  sharedWords < FEWEST_WORDS ? 0 : 0.35 * Math.min(1, (1.5 * 2 * sharedWords) / allWords)

const speaks: { readonly [K in ReasonKind]: (likeness: Likeness) => boolean } = {
  link: ({ hasLink }) => hasLink,
  date: isNearInDate,
  place: isNearInPlace,
  'place-name': isNamedAlike,
  words: areWordsAlike,
}
