import type { Issue } from '../../lib/result.ts'
import { articleLabel } from './article-label.ts'
import { articles, isRomeStatuteCrime } from './articles.ts'
import type { ArticleId } from './article-ids.ts'
import type { ConflictClassification } from './conflict.ts'
import type { LegalReference } from './schema.ts'

/** What the conditions of the articles look at in an incident. */
export interface IncidentForLaw {
  readonly conflictClassification: ConflictClassification
  readonly targets: readonly { readonly emblem: 'yes' | 'no' | 'unknown' }[]
  readonly claims: readonly { readonly id: string; readonly evidenceId: string | null }[]
  readonly evidence: readonly { readonly evidenceId: string }[]
  readonly legalReferences: readonly LegalReference[]
}

/** Whether a conflict so classified can fall under the article. While it is unclear, both bodies of law stay open. */
export function fitsConflict(article: ArticleId, conflict: ConflictClassification): boolean {
  const limit = articles[article].conflict
  if (limit === null || conflict === 'unclear') return true
  return (limit === 'non-international') === (conflict === 'non-international')
}

/** The articles on the emblem are out only when it is known of every target that it showed none. */
export const fitsEmblem = (article: ArticleId, targets: IncidentForLaw['targets']): boolean =>
  articles[article].needs !== 'emblem' ||
  targets.length === 0 ||
  targets.some(({ emblem }) => emblem !== 'no')

/**
 * The conditions of the closed list, enforced against the incident: paths from the body down. To be confirmed by
 * counsel, like the list itself.
 */
export function checkLegalReferences(body: IncidentForLaw): Issue[] {
  const seen = new Set<string>()
  return body.legalReferences.flatMap((reference, index) => {
    const cited = articleLabel(reference.article, reference.paragraphs)
    const again = seen.has(cited)
    seen.add(cited)
    const at = (path: Issue['path'], key: string): Issue => ({
      path: ['legalReferences', index, ...path],
      key,
    })
    return [
      ...(again ? [at(['article'], 'law.twice')] : []),
      ...brokenConditions(reference, body).map(([field, key]) => at([field], key)),
      ...brokenElements(reference, body).map(([path, key]) => at(['elements', ...path], key)),
    ]
  })
}

function brokenConditions(
  { article, paragraphs, role, protectedPersonBasis }: LegalReference,
  body: IncidentForLaw,
): readonly (readonly [string, string])[] {
  const isWithoutBasis = articles[article].needs === 'protected-person' && protectedPersonBasis.trim() === ''
  return [
    ...(fitsConflict(article, body.conflictClassification) ? [] : [['article', 'law.conflict'] as const]),
    ...(fitsEmblem(article, body.targets) ? [] : [['article', 'law.emblem'] as const]),
    ...(paragraphs !== '' && isRomeStatuteCrime(article)
      ? [['paragraphs', 'law.paragraphsOfCrime'] as const]
      : []),
    ...(role === 'not-a-crime' && isRomeStatuteCrime(article) ? [['role', 'law.role'] as const] : []),
    ...(isWithoutBasis ? [['protectedPersonBasis', 'law.protectedPerson'] as const] : []),
  ]
}

/** Elements of the article, each once, and material that this incident holds. */
function brokenElements(
  { article, elements }: LegalReference,
  body: IncidentForLaw,
): (readonly [Issue['path'], string])[] {
  const known = new Set(articles[article].elements.map(({ id }) => id))
  const held = {
    claim: new Set(body.claims.map(({ id }) => id)),
    evidence: new Set([
      ...body.evidence.map(({ evidenceId }) => evidenceId),
      ...body.claims.flatMap(({ evidenceId }) => evidenceId ?? []),
    ]),
  }
  return elements.flatMap(({ element, material }, index) => [
    ...(known.delete(element) ? [] : [[[index, 'element'], 'law.element'] as const]),
    ...material.flatMap(({ kind, id }, place) =>
      held[kind].has(id) ? [] : [[[index, 'material', place, 'id'], 'law.material'] as const],
    ),
  ])
}
