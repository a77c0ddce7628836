import { withoutVowel } from './spellings.ts'

/**
 * What forms of one word have in common. Light: endings of cases and numbers alone, never what a word is made of, and
 * always at least three letters are left.
 */
export function stemsOf(word: string): string[] {
  if (CYRILLIC.test(word)) return cyrillicStems(word)
  if (ARABIC.test(word)) return arabicStems(word)
  return LATIN.test(word) ? englishStems(word) : []
}

const CYRILLIC = /^\p{Script=Cyrillic}+$/u
const ARABIC = /^[\p{Script=Arabic}\p{M}]+$/u
const LATIN = /^[a-z]+$/u

/** Of Ukrainian and Russian nouns and adjectives. */
const ENDINGS = new Set(
  [
    'іями иями ього ьому',
    'ями ами ого его ому ему ові еві єві ими ыми іми іях иях ією ием ьої ьою ьми',
    'ью ям ам ях ах ою ею єю ої ій ый ий ой ей ая яя ую юю ое ее ые ие их ых іх им ым ім ом ем єм ів їв ов ев ия ію ії ии ию ія',
    'а е и і ї о у ю я є ь й ы э',
  ].flatMap((some) => some.split(' ')),
)
const LONGEST_ENDING = 4
/** Харків, Харкова; шкіл, школа; чисельність, чисельності: the vowel of a closed syllable is another one in open ones. */
const CLOSED = /і(?<end>[бвгджзклмнпрстфхцчш]{1,2})(?:ь|(?<=ст)ю)?$/u
const OPEN = /(?:ов|єв)$/u
/** A vowel that comes and goes: ринок, ринку. */
const FLEETING = /[ео](?<last>[кцн])$/u
/** руйнування, руйнувань: a consonant is double before one ending alone. */
const DOUBLE = /(?<one>[^аеиіїоуюяєьйыэ])\k<one>$/u

function cyrillicStems(word: string): string[] {
  const bare = withoutEnding(word)
  const named = word.length < 4 ? [] : ['о', 'е'].map((vowel) => ending(word, 1, CLOSED, `${vowel}$<end>`))
  const firm = word.replace(/[аеиіїоуюяєьйыэ]$/u, '')
  const closed = [firm, bare].map((stem) => ending(stem, 2, OPEN, stem.endsWith('єв') ? 'їв' : 'ів'))
  const all = [
    bare,
    ...named,
    firm,
    ...closed,
    word.replace(/їв$/u, 'єв'),
    ending(word, 2, /ков$/u, 'кв'), // церков, церкви
  ]
  return all.flatMap((stem) => [ending(stem, 2, FLEETING, '$<last>'), ending(stem, 2, DOUBLE, '$<one>')])
}

function withoutEnding(word: string): string {
  for (let letters = Math.min(LONGEST_ENDING, word.length - 3); letters > 0; letters -= 1)
    if (ENDINGS.has(word.slice(-letters))) return word.slice(0, -letters)
  return word
}

/** With another ending, where so many letters are left before it. A look back from every letter would take long. */
function ending(word: string, left: number, as: RegExp, to: string): string {
  return word.search(as) < left ? word : word.replace(as, to)
}

/** The article, alone and with what is written together with it; and the feminine ending, which is often written as ه. */
function arabicStems(word: string): string[] {
  const bare = word.replace(/^[وف]?[بك]?(?:ال|لل)(?=\p{L}{3})/u, '')
  return [bare, ending(bare, 3, /[ةه]$/u, '')]
}

function englishStems(word: string): string[] {
  const one = ending(ending(word, 4, /(?<=[^s])s$/u, ''), 3, /ie$/u, 'y')
  return [
    one,
    ending(one, 4, /(?:ing|ed)$/u, ''),
    ending(one, 2, /(?<last>[bdgmnprt])\k<last>(?:ing|ed)$/u, '$<last>'), // trapped
    withoutVowel(one),
  ]
}
