import { asked, fields, type Asked, type Field } from './fields.ts'
import { searchWords } from './words.ts'

/** One thing that is looked for, or that must not be there. */
export type Clause = { readonly isNot: boolean } & (Said | Asked)

/** Words that stand side by side, in this order. */
export interface Said {
  readonly kind: 'said'
  readonly words: readonly string[]
  /** Each word is meant as it stands; otherwise other forms of it are too. */
  readonly isExact: boolean
  /** The last word may be only begun: not in quotes, and not after a minus, which would rule out more than was typed. */
  readonly mayGoOn: boolean
  /** Where in the incident; null for anywhere. */
  readonly within: 'title' | 'place' | 'tag' | 'source' | null
}

/** What of the text could not be understood: nothing is found until it is mended, for a guess would mislead. */
export interface SearchProblem {
  readonly kind: 'value' | 'too-long' | 'place-unknown' | 'place-ambiguous'
  /** The part of the text, as typed. */
  readonly part: string
  /** What may have been meant, as it can be typed. */
  readonly choices?: readonly string[]
}

/** All clauses have to hold. */
export interface SearchQuery {
  readonly clauses: readonly Clause[]
  readonly problems: readonly SearchProblem[]
}

/** UTF-16 units of a text, and clauses, beyond which it is not read. */
const LONGEST = 1_000
const MOST = 40

/**
 * Reads what was typed: words, "phrases", field:value with the fields of `fields.ts`, and any of them after a minus. A quote
 * that is not closed goes to the end, as while it is typed; a colon after anything else is only punctuation. A field
 * without a value is one that is still being typed.
 */
export function parseQuery(text: string, known: readonly Field[] = fields): SearchQuery {
  if (text.length > LONGEST) return tooLong(text)
  const clauses: Clause[] = []
  const problems: SearchProblem[] = []
  for (const { groups = {} } of text.matchAll(PART)) {
    const { minus, field = '', typed, quoted, close, after = '' } = groups
    const isNot = minus === '-'
    const isExact = close !== undefined
    const name = known.find((one) => `${one}:` === field.toLowerCase())
    const distance = name === 'near' ? after : '' // near:"Chasiv Yar",20km
    const value = `${typed ?? quoted ?? ''}${distance}`
    const how = { isExact, mayGoOn: !isExact && !isNot }
    const found = name === undefined ? said(`${field}${value}`, how, null) : clauseOf(name, value, how)
    if (found === null) problems.push({ kind: 'value', part: `${field}${value}` })
    else clauses.push(...found.map((one) => ({ ...one, isNot })))
    if (distance === '')
      clauses.push(
        ...said(after, { isExact: false, mayGoOn: true }, null).map((one) => ({ ...one, isNot: false })),
      )
  }
  return clauses.length > MOST ? tooLong(text) : { clauses, problems }
}

/** Quotes as keyboards and word processors write them. */
const PART =
  /(?<minus>-(?=\S))?(?<field>\p{L}[\p{L}-]{0,30}:)?(?:(?<open>["“”„«»])(?<quoted>[^"“”„«»]*)(?:(?<close>["“”„«»])(?<after>,\d[\d.]{0,8}(?:km|км)?(?=\s|$))?)?|(?<typed>[^\s"“”„«»]+)|(?<=:))/gu

type How = Pick<Said, 'isExact' | 'mayGoOn'>

const tooLong = (text: string): SearchQuery => ({
  clauses: [],
  problems: [{ kind: 'too-long', part: text.slice(0, 40) }],
})

/** Null where the field has no such value. Nothing yet, where it is only begun. */
function clauseOf(field: Field, value: string, how: How): readonly (Said | Asked)[] | null {
  if (value.trim() === '') return []
  if (field === 'title' || field === 'place' || field === 'tag' || field === 'source')
    return said(value, how, field)
  const found = asked(field, value.trim())
  return found === null ? null : [found]
}

/** What is typed in one piece belongs together: INC-2022-0012 is three words side by side. */
function said(text: string, how: How, within: Said['within']): readonly Said[] {
  const words = searchWords(text)
  return words.length === 0 ? [] : [{ kind: 'said', words, ...how, within }]
}
