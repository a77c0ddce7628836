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

/** Of Ukrainian and Russian nouns and adjectives, longest first. */
const ENDINGS = new RegExp(
  `(?<=^.{3,})(?:${[
    'іями',
    'иями',
    'ями',
    'ами',
    'ього',
    'ьому',
    'ого',
    'его',
    'ому',
    'ему',
    'ові',
    'еві',
    'єві',
    'ими',
    'ыми',
    'іми',
    'іях',
    'иях',
    'ією',
    'ием',
    'ьої',
    'ьою',
    'ьми',
    'ью',
    'ям',
    'ам',
    'ях',
    'ах',
    'ою',
    'ею',
    'єю',
    'ої',
    'ій',
    'ый',
    'ий',
    'ой',
    'ей',
    'ая',
    'яя',
    'ую',
    'юю',
    'ое',
    'ее',
    'ые',
    'ие',
    'их',
    'ых',
    'іх',
    'им',
    'ым',
    'ім',
    'ом',
    'ем',
    'єм',
    'ів',
    'їв',
    'ов',
    'ев',
    'ия',
    'ію',
    'ії',
    'ии',
    'ию',
    'ія',
    '[аеиіїоуюяєьйыэ]',
  ].join('|')})$`,
  'u',
)
/** Харків, Харкова; шкіл, школа; чисельність, чисельності: the vowel of a closed syllable is another one in open ones. */
const CLOSED = /(?<=^.{1,})і(?<end>[бвгджзклмнпрстфхцчш]{1,2})(?:ь|(?<=ст)ю)?$/u
const OPEN = /(?<=^.{2,})(?:ов|єв)$/u
/** A vowel that comes and goes: ринок, ринку. */
const FLEETING = /(?<=^.{2,})[ео](?<last>[кцн])$/u
/** церков, церкви. */
const FLEETING_V = /(?<=^.{2,})ков$/u
/** руйнування, руйнувань: a consonant is double before one ending alone. */
const DOUBLE = /(?<=^.{2,})(?<one>[^аеиіїоуюяєьйыэ])\k<one>$/u

function cyrillicStems(word: string): string[] {
  const bare = word.replace(ENDINGS, '')
  const named = word.length < 4 ? [] : ['о', 'е'].map((vowel) => word.replace(CLOSED, `${vowel}$<end>`))
  const firm = word.replace(/[аеиіїоуюяєьйыэ]$/u, '')
  const closed = [firm, bare].map((stem) => stem.replace(OPEN, (ending) => (ending === 'єв' ? 'їв' : 'ів')))
  const all = [bare, ...named, firm, ...closed, word.replace(/їв$/u, 'єв'), word.replace(FLEETING_V, 'кв')]
  return all.flatMap((stem) => [stem.replace(FLEETING, '$<last>'), stem.replace(DOUBLE, '$<one>')])
}

/** The article, alone and with what is written together with it; and the feminine ending, which is often written as ه. */
function arabicStems(word: string): string[] {
  const bare = word.replace(/^[وف]?[بك]?(?:ال|لل)(?=\p{L}{3})/u, '')
  return [bare, bare.replace(/(?<=^.{3,})[ةه]$/u, '')]
}

function englishStems(word: string): string[] {
  const one = word.replace(/(?<=^.{3,}[^s])s$/u, '').replace(/(?<=^.{3,})ie$/u, 'y')
  return [
    one,
    one.replace(/(?<=^.{4,})(?:ing|ed)$/u, ''),
    one.replace(/(?<=^.{2,})(?<last>[bdgmnprt])\k<last>(?:ing|ed)$/u, '$<last>'), // trapped
    withoutVowel(one),
  ]
}
