import { articleIds, type ArticleId } from './article-ids.ts'

const instruments = {
  rs: 'Rome Statute',
  gc1: 'Geneva Convention I',
  gc4: 'Geneva Convention IV',
  ap1: 'Additional Protocol I',
} as const

const known: ReadonlySet<string> = new Set(articleIds)

export const isArticleId = (text: string): text is ArticleId => known.has(text)

/** The instrument of an article and its number in it, as they are cited: `Rome Statute`, `8(2)(b)(ii)`. */
export function articleParts(id: ArticleId): { readonly instrument: string; readonly number: string } {
  const [name = '', article = '', ...below] = id.split('-')
  // The closed list names no other instrument; a test walks it.
  const instrument = instruments[name as keyof typeof instruments]
  return { instrument, number: article + below.map((part) => `(${part})`).join('') }
}

/** How an article is cited, with the paragraphs that narrow it: `Additional Protocol I 51(4)–(5)`. */
export function articleLabel(id: ArticleId, paragraphs = ''): string {
  const { instrument, number } = articleParts(id)
  return `${instrument} ${number}${paragraphs}`
}
