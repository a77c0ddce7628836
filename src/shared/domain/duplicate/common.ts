import type { Trace } from './trace.ts'

/** An event is seldom logged more often than this before it is merged. */
const FEW = 8
const FEW_OF_ALL = 0.02
const FEW_AT_MOST = 500
/** More incidents than this have a link in common when it leads to a front page, or to a page about many of them. */
const MOST_OF_LINK = 20

/** A word that stands in more than so many of these incidents is a turn of phrase, whatever its language. */
export const mostOfWord = (incidents: number): number =>
  Math.max(FEW, Math.min(FEW_OF_ALL * incidents, FEW_AT_MOST))

/** What stands in too many incidents to tell one from another. */
export interface Common {
  readonly words: ReadonlySet<number>
  /** Each with how many incidents have it. */
  readonly links: ReadonlyMap<string, number>
}

/** Counts what is in many traces, one after another. */
export class Commonness {
  readonly #words = new Map<number, number>()
  readonly #links = new Map<string, number>()
  #count = 0

  add({ words, links }: Pick<Trace, 'words' | 'links'>): void {
    for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1)
    for (const link of links) this.#links.set(link, (this.#links.get(link) ?? 0) + 1)
    this.#count += 1
  }

  common(): Common {
    return {
      words: new Set(moreThan(this.#words, mostOfWord(this.#count)).map(([word]) => word)),
      links: new Map(moreThan(this.#links, MOST_OF_LINK)),
    }
  }
}

const moreThan = <T>(counts: ReadonlyMap<T, number>, most: number): (readonly [T, number])[] =>
  [...counts].filter(([, count]) => count > most)

/** A trace as it is compared where others are as many. */
export const withoutCommon = (trace: Trace, { words, links }: Common): Trace => ({
  ...trace,
  words: trace.words.filter((word) => !words.has(word)),
  links: trace.links.filter((link) => !links.has(link)),
})
