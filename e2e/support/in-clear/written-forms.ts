/** One way in which a word may lie on a disk. */
export interface WrittenForm {
  readonly word: string
  /** For the report: `utf-16le`, `base64`. */
  readonly form: string
  readonly bytes: Buffer
}

/** Every form of the words that is looked for, without doubles. A search that is for long words: four letters at least. */
export function writtenForms(words: readonly string[]): readonly WrittenForm[] {
  return words.flatMap((word) => {
    const seen = new Map<string, WrittenForm>()
    for (const spelling of spellings(word))
      for (const [form, bytes] of encodings(spelling)) {
        const key = bytes.toString('latin1')
        if (!seen.has(key)) seen.set(key, { word, form, bytes })
      }
    return [...seen.values()]
  })
}

/** An index folds case, a file system takes accents apart. */
const spellings = (word: string): readonly string[] =>
  [word, word.toLowerCase(), word.toUpperCase()].flatMap((cased) => [
    cased.normalize('NFC'),
    cased.normalize('NFD'),
  ])

function encodings(word: string): readonly (readonly [form: string, bytes: Buffer])[] {
  const utf8 = Buffer.from(word)
  const utf16 = Buffer.from(word, 'utf16le')
  return [
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['hex', ascii(utf8.toString('hex'))],
    ['hex', ascii(utf8.toString('hex').toUpperCase())],
    ['percent', ascii(encodeURIComponent(word))],
    ['percent', ascii(encodeURIComponent(word).replaceAll(/%../g, (escape) => escape.toLowerCase()))],
    ['percent, every byte', ascii(utf8.toString('hex').replaceAll(/../g, '%$&'))],
    ['json', ascii(escaped(word))],
    ['json', ascii(escaped(word).replaceAll(/\\u..../g, upperHex))],
    ...base64Forms(utf8, 'base64'),
    ...base64Forms(utf16, 'base64 of utf-16le'),
  ]
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')

/** As JSON of other programs has it: everything beyond ASCII as `\u`. */
const escaped = (word: string): string =>
  word.replaceAll(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const upperHex = (escape: string): string => `\\u${escape.slice(2).toUpperCase()}`

/** What stands in the text whatever comes before and after, at each of the three alignments and in both alphabets. */
function base64Forms(bytes: Buffer, form: string): readonly (readonly [string, Buffer])[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const whole = Math.floor(((shift + bytes.length) * 8) / 6)
    const kept = text.slice(Math.ceil((shift * 8) / 6), whole)
    return [kept, kept.replaceAll('+', '-').replaceAll('/', '_')].map((one) => [form, ascii(one)] as const)
  })
}
