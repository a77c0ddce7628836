import { byCodeUnit } from '#shared/lib/bytes.ts'
import { foldText } from '#shared/domain/text/fold.ts'
import { rankEach } from './ranks.ts'

/** Between words, and before a number; the places of letters come after these. */
const BETWEEN = String.fromCharCode(1)
const NUMBER = String.fromCharCode(2)
const FIRST_LETTER = 3
/** Digits of a number that are looked at. */
const MOST_DIGITS = 500

const root = new Intl.Collator('en', { sensitivity: 'base' })
/** As Ukrainian has its letters; those of Russian and others that it lacks stand among them. */
const cyrillic = new Intl.Collator('uk', { sensitivity: 'base' })
const isCyrillic = /^\p{Script=Cyrillic}$/u
const isLetter = /^[\p{L}\p{N}]$/u
const isDigit = /^\d/
const SPACES = /\s+/u
const RUNS = /\d+|\D/gu

/** A letter that none of the texts had from which the order of letters was made. */
export class UnknownLetter extends Error {}

/**
 * Puts texts in the order of a dictionary, whatever their script: a text is turned once into a key, and keys are compared
 * by their code units, which costs a fraction of asking a collator each time. The collator is asked for the order of
 * the letters alone. Case, most marks and punctuation make no difference; numbers go by what they count. Texts are made
 * of few different words, so that each word is turned once.
 */
export class Collation {
  readonly #places = new Map<string, string>()
  readonly #keys = new Map<string, string>()

  /** `texts`: all that keys are made of later, or at least their letters. */
  constructor(texts: Iterable<string>) {
    const words = new Map<string, string>()
    for (const text of texts)
      for (const word of text.split(SPACES)) if (!words.has(word)) words.set(word, foldText(word))
    const all = new Set<string>()
    for (const word of words.values()) for (const letter of word) all.add(letter)
    const letters = [...all].filter((letter) => isLetter.test(letter) && !isDigit.test(letter))
    let place = FIRST_LETTER - 1
    for (const [at, letter] of letters.sort(compareLetters).entries()) {
      if (at === 0 || compareLetters(letters[at - 1] ?? '', letter) !== 0) place += 1
      this.#places.set(letter, String.fromCharCode(place))
    }
    for (const [word, letters] of words) this.#keys.set(word, this.#keyOfFolded(letters))
  }

  /** Throws `UnknownLetter`. Empty for a text without letters and numbers. */
  keyOf(text: string): string {
    let key = ''
    for (const word of text.split(SPACES)) {
      const next = this.#keys.get(word) ?? this.#keyOfFolded(foldText(word))
      if (next !== '') key += key === '' ? next : BETWEEN + next
    }
    return key
  }

  #keyOfFolded(word: string): string {
    let key = ''
    for (const run of word.match(RUNS) ?? []) {
      const place = this.#places.get(run)
      if (place !== undefined) key += place
      else if (isDigit.test(run)) key += numberKey(run)
      else if (isLetter.test(run)) throw new UnknownLetter()
    }
    return key
  }
}

/** Longer numbers are larger: their length stands before them. */
function numberKey(digits: string): string {
  const number = digits.replace(/^0+/, '').slice(0, MOST_DIGITS)
  return NUMBER + String.fromCharCode(number.length + 1) + number
}

function compareLetters(a: string, b: string): number {
  const collator = isCyrillic.test(a) && isCyrillic.test(b) ? cyrillic : root
  return collator.compare(a, b)
}

/** Where each text stands among them; nothing for what has neither letter nor number. */
export function rankTexts(texts: readonly string[]): Int32Array<ArrayBuffer> {
  const collation = new Collation(texts)
  return rankEach(texts, (text) => collation.keyOf(text) || null, byCodeUnit)
}
