import type { Trace } from './trace.ts'

/** An event is seldom logged more often than this before it is merged. */
const FEW = 8
const FEW_OF_ALL = 0.02
const FEW_AT_MOST = 500

/** A word that stands in more than so many of these incidents is a turn of phrase, whatever its language. */
export const mostOfWord = (incidents: number): number =>
  Math.max(FEW, Math.min(FEW_OF_ALL * incidents, FEW_AT_MOST))

/** A link that more incidents have leads to a front page, or to a page about many of them. */
export const mostOfLink = 20

/** What stands in too many incidents to tell one from another. */
export interface Common {
  readonly words: { has(word: number): boolean; readonly size: number }
  /** Each with how many incidents have it. */
  readonly links: ReadonlyMap<string, number>
}

/** A trace as it is compared where others are as many. */
export const withoutCommon = (trace: Trace, { words, links }: Common): Trace => ({
  ...trace,
  words: trace.words.filter((word) => !words.has(word)),
  links: trace.links.filter((link) => !links.has(link)),
})
