import type { Position } from '../place/schema.ts'
import { stemsOf } from '../search/stems.ts'
import { BestOf } from './best-of.ts'
import type { Gazetteer } from './gazetteer.ts'
import { latinKey, nameWords, russianLatinKey } from './name-key.ts'
import { regionTest } from './region-words.ts'
import type { Settlement } from './settlement.ts'
import { Soundalikes } from './soundalikes.ts'
import { Standing } from './standing.ts'

/** Of a text that is longer the rest is not looked at. */
const LONGEST = 120
/** Of a stem at least so many letters have to be left, or it would be one of too much. */
const SHORTEST_STEM = 4

/** A settlement that fits what was asked for. */
export interface FoundSettlement extends Settlement {
  /** The name by which it was found: its own, or one of the others. */
  readonly matched: string
  /** Every word of that name was asked for as it stands, none was only begun. */
  readonly isExact: boolean
}

const LATIN = /^[a-z]/u

/** What a match is worth, in powers of ten of inhabitants: a name that is only begun less than one that is whole. */
const worth = {
  exact: 3,
  begun: 0.3,
  ownName: 0.4,
  otherBegun: -1,
  laterWord: -1.5,
  otherLetters: -0.5,
} as const

/**
 * Settlements by name. What is typed may be only begun, in Latin, Cyrillic or Arabic letters, and may go on after a comma
 * with words of the region: `Ivanivka, Odesa`. By how well the name fits, how many live there, and how near it is.
 */
export class PlaceFinder {
  readonly #gazetteer: Gazetteer
  readonly #soundalikes: Soundalikes
  readonly #standing: Standing
  readonly #best: BestOf

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
    this.#soundalikes = new Soundalikes(gazetteer)
    this.#standing = new Standing(gazetteer)
    this.#best = new BestOf(gazetteer.size)
  }

  find(text: string, near: Position | null, limit: number): FoundSettlement[] {
    const [name = '', ...typed] = text.slice(0, LONGEST).split(/[,،;]/u)
    const words = nameWords(name)
    if (words.length === 0) return []
    const isIn = regionTest(typed)
    const standing = this.#standing.near(near)
    for (const way of this.#ways(words)) {
      way((settlement, entry, score) => {
        if (isIn(this.#gazetteer.regionOf(settlement)))
          this.#best.offer(settlement, entry, score + standing(settlement))
      })
      const best = this.#best.take(limit)
      if (best.length > 0)
        return best.map(({ settlement, entry }) => this.#found(settlement, entry, words.join(' ')))
    }
    return []
  }

  #found(number: number, entry: number | null, key: string): FoundSettlement {
    const settlement = this.#gazetteer.settlement(number)
    if (entry === null) return { ...settlement, matched: settlement.name, isExact: false }
    const matched = this.#gazetteer.nameAt(entry)
    return { ...settlement, matched, isExact: nameWords(matched).join(' ') === key }
  }

  /** Each way is gone only where those before it found nothing: as typed, as it sounds, without the ending of a case. */
  #ways(words: readonly string[]): readonly ((offer: Offer) => void)[] {
    const key = words.join(' ')
    const stems = stemsOf(words.at(-1) ?? '').filter((stem) => stem.length >= SHORTEST_STEM)
    const stemmed = stems.map((stem) => [...words.slice(0, -1), stem].join(' '))
    return [
      (offer) => {
        this.#byKey(key, 0, offer)
        for (const latin of inLatinLetters(key)) this.#byKey(latin, worth.otherLetters, offer)
      },
      (offer) => this.#bySound(key, offer),
      (offer) => {
        for (const stem of stemmed)
          for (const one of [stem, ...inLatinLetters(stem)]) this.#byKey(one, worth.otherLetters, offer)
      },
    ]
  }

  #byKey(key: string, extra: number, offer: Offer): void {
    const gazetteer = this.#gazetteer
    const { start, exact, end } = gazetteer.range(key)
    // The names by which large cities go elsewhere are many; in other letters every name is another one.
    const otherBegun = LATIN.test(key) ? worth.otherBegun : 0
    for (let entry = start; entry < end; entry += 1) {
      const isOwn = gazetteer.isOwn(entry)
      const begun = worth.begun + (isOwn ? 0 : otherBegun)
      const score =
        (entry < exact ? worth.exact : begun) +
        (isOwn ? worth.ownName : 0) +
        (gazetteer.isWhole(entry) ? 0 : worth.laterWord)
      offer(gazetteer.settlementAt(entry), entry, score + extra)
    }
  }

  #bySound(key: string, offer: Offer): void {
    for (const { settlement, isExact } of this.#soundalikes.find(key))
      offer(settlement, null, isExact ? worth.exact : worth.begun)
  }
}

/** `entry` is null where no name of the settlement is what was asked for. */
type Offer = (settlement: number, entry: number | null, score: number) => void

/** As Ukraine writes names, and as Russia does. */
const inLatinLetters = (key: string): string[] =>
  [...new Set([latinKey(key), russianLatinKey(key)])].filter((latin) => latin !== key)
