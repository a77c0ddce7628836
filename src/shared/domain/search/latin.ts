/** As Ukraine spells its names in Latin letters (resolution 55 of the Cabinet of Ministers, 2010), and Russia in passports. */
const ukrainian: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
}
/** Written otherwise where a word begins. */
const atStart: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }
const russian: Readonly<Record<string, string>> = {
  ...ukrainian,
  г: 'g',
  и: 'i',
  ы: 'y',
  э: 'e',
  ъ: '',
}

/** Letters that only one of the two languages has. */
const UKRAINIAN = /[іїє]/u
const RUSSIAN = /[ыэъ]/u
const CYRILLIC = /^[а-яіїє]+$/u

/** A folded word in Latin letters, as one may type it: by the rules of the language it can be of, or of both. */
export function inLatin(word: string): string[] {
  if (!CYRILLIC.test(word)) return []
  return [
    ...(RUSSIAN.test(word) ? [] : [spelt(word, ukrainian)]),
    ...(UKRAINIAN.test(word) ? [] : [spelt(word, russian)]),
  ]
}

function spelt(word: string, letters: Readonly<Record<string, string>>): string {
  const [first = '', ...rest] = word.replaceAll('зг', letters === ukrainian ? 'zgh' : 'зг')
  return [atStart[first] ?? letters[first] ?? first, ...rest.map((letter) => letters[letter] ?? letter)].join(
    '',
  )
}
