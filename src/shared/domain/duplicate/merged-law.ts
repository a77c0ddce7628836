import { articleLabel } from '../legal/article-label.ts'
import { fitsConflict, fitsEmblem, type IncidentForLaw } from '../legal/check-legal-references.ts'
import type { LegalReference } from '../legal/schema.ts'
import { joined, joinedLine, union } from './joined.ts'

type Elements = LegalReference['elements']

/**
 * The links to law of two incidents, each article with its paragraphs once and its material put together. `leftOut`
 * does not fit what the two say as one: another kind of conflict was chosen, or no target showed an emblem.
 */
export function mergedLaw(
  a: readonly LegalReference[],
  b: readonly LegalReference[],
  merged: Pick<IncidentForLaw, 'conflictClassification' | 'targets'>,
): { readonly kept: LegalReference[]; readonly leftOut: LegalReference[] } {
  const kept: LegalReference[] = []
  const leftOut: LegalReference[] = []
  const ids = new Set<string>()
  for (const reference of union(a, b, cited, together)) {
    const fits =
      fitsConflict(reference.article, merged.conflictClassification) &&
      fitsEmblem(reference.article, merged.targets) &&
      // One entry that has come to name two articles: it stands as the one that stays says.
      !ids.has(reference.id)
    ids.add(reference.id)
    ;(fits ? kept : leftOut).push(reference)
  }
  return { kept, leftOut }
}

const cited = ({ article, paragraphs }: LegalReference): string => articleLabel(article, paragraphs)

/** How the article is meant stays as the one that stays says. */
const together = (one: LegalReference, other: LegalReference): LegalReference => ({
  ...one,
  protectedPersonBasis: joinedLine(one.protectedPersonBasis, other.protectedPersonBasis, 500),
  note: joined(one.note, other.note, { max: 5_000 }),
  elements: union<Elements[number]>(
    one.elements,
    other.elements,
    ({ element }) => element,
    (mine, theirs) => ({
      ...mine,
      material: union(mine.material, theirs.material, (entry) => JSON.stringify(entry)),
      note: joined(mine.note, theirs.note, { max: 2_000 }),
    }),
  ),
})
