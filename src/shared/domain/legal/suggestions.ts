import type { SuggestedArticle } from '../statement/schema.ts'
import { articleLabel } from './article-label.ts'
import { twinOf } from './articles.ts'
import { fitsConflict, fitsEmblem, type IncidentForLaw } from './check-legal-references.ts'
import type { LegalRole } from './schema.ts'

type Facts = Pick<IncidentForLaw, 'conflictClassification' | 'targets'>

/** An article on offer, with the categories that suggest it. */
export interface OfferedArticle extends Pick<SuggestedArticle, 'article' | 'paragraphs' | 'role'> {
  readonly reasons: readonly { readonly category: string; readonly condition: string }[]
}

/** The role that says most comes first, and is the one that an article gets when several categories suggest it. */
const order: readonly LegalRole[] = ['primary', 'not-a-crime', 'alternative', 'context']

/**
 * What the linked categories suggest, as far as the conditions hold in this incident: in a conflict that is not
 * international the twin of an article, or nothing where the Statute has none. Each article once.
 */
export function offeredArticles(
  categories: readonly { readonly label: string; readonly legal: readonly SuggestedArticle[] }[],
  facts: Facts,
): readonly OfferedArticle[] {
  const offered = new Map<string, OfferedArticle>()
  for (const { label: category, legal } of categories)
    for (const suggested of legal) {
      const article = fitsConflict(suggested.article, facts.conflictClassification)
        ? suggested.article
        : twinOf(suggested.article)
      if (article === undefined || !fitsEmblem(article, facts.targets)) continue
      const { paragraphs, role, condition } = suggested
      const cited = articleLabel(article, paragraphs)
      const known = offered.get(cited)
      const reasons = [...(known?.reasons ?? []), { category, condition }]
      offered.set(cited, { article, paragraphs, role: stronger(role, known?.role), reasons })
    }
  return [...offered.values()].toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

const stronger = (role: LegalRole, other: LegalRole = role): LegalRole =>
  order.indexOf(role) <= order.indexOf(other) ? role : other
