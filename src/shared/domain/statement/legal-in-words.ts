import { articleParts } from '../legal/article-label.ts'
import type { LegalRole } from '../legal/schema.ts'
import type { StatementCategory, SuggestedArticle } from './schema.ts'

const lead: Record<LegalRole, string> = {
  primary: 'May be relevant to',
  'not-a-crime': 'May be relevant to',
  alternative: 'Alternatively',
  context: 'As context',
}
const order: readonly LegalRole[] = ['primary', 'not-a-crime', 'alternative', 'context']

/**
 * What the catalogue says of the law under a category, in sentences: "May be relevant to Rome Statute 8(2)(b)(ix),
 * 8(2)(b)(xxiv) (only if the emblem was used). Alternatively …". Never that an article was violated.
 */
export function legalInWords({ legal, legalNote }: Pick<StatementCategory, 'legal' | 'legalNote'>): string {
  const sentences = order.flatMap((role) => {
    const articles = legal.filter((article) => article.role === role)
    return articles.length === 0 ? [] : [`${lead[role]} ${cited(articles)}.`]
  })
  return [legalNote, ...sentences].filter((sentence) => sentence !== '').join(' ')
}

/** The instrument is said once for the articles of it that follow each other. */
function cited(articles: readonly SuggestedArticle[]): string {
  return articles
    .map(({ article, paragraphs, condition }, index) => {
      const { instrument, number } = articleParts(article)
      const before = articles[index - 1]
      const said = before !== undefined && articleParts(before.article).instrument === instrument
      const note = condition === '' ? '' : ` (${condition})`
      return `${said ? '' : `${instrument} `}${number}${paragraphs}${note}`
    })
    .join(', ')
}
