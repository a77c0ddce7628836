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
/** Харків, Харкова: the vowel of a closed syllable is another one in the other cases. */
const CLOSED = /(?<=^.{2,})(?:ів|їв)$/u
const OPEN = /(?<=^.{2,})(?:ов|єв)$/u
/** A vowel that comes and goes: ринок, ринку. */
const FLEETING = /(?<=^.{2,})[ео](?<last>[кцн])$/u

function cyrillicStems(word: string): string[] {
  const bare = word.replace(ENDINGS, '')
  const named = word.replace(CLOSED, (ending) => (ending === 'їв' ? 'єв' : 'ов'))
  const firm = word.replace(/[аеиіїоуюяєьйыэ]$/u, '')
  const closed = firm.replace(OPEN, (ending) => (ending === 'єв' ? 'їв' : 'ів'))
  return [bare, named, firm, closed].map((stem) => stem.replace(FLEETING, '$<last>'))
}

/** The article, alone and with what is written together with it; and the feminine ending, which is often written as ه. */
function arabicStems(word: string): string[] {
  const bare = word.replace(/^[وف]?[بك]?(?:ال|لل)(?=\p{L}{3})/u, '')
  return [bare, bare.replace(/(?<=^.{3,})[ةه]$/u, '')]
}

function englishStems(word: string): string[] {
  const one = word.replace(/(?<=^.{3,}[^s])s$/u, '').replace(/(?<=^.{3,})ie$/u, 'y')
  return [one, one.replace(/(?<=^.{4,})(?:ing|ed)$/u, ''), one.replace(/(?<=^.{4,})e$/u, '')]
}
