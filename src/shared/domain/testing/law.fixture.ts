import fc from 'fast-check'
import type { IncidentBody } from '../incident/schema.ts'
import { articleIds, type ArticleId } from '../legal/article-ids.ts'
import { articles, isRomeStatuteCrime } from '../legal/articles.ts'
import { fitsConflict, fitsEmblem } from '../legal/check-legal-references.ts'
import { elementSupport, legalRole, type LegalReference } from '../legal/schema.ts'
import { entryId, longWords, someWords, words } from './basics.fixture.ts'

type Element = LegalReference['elements'][number]
type Material = Element['material'][number]

const materialOf = ({ claims, evidence }: IncidentBody): fc.Arbitrary<Material>[] =>
  [
    ...claims.map(({ id }) => ({ kind: 'claim' as const, id })),
    ...evidence.map(({ evidenceId }) => ({ kind: 'evidence' as const, id: evidenceId })),
  ].map(({ kind, id }) =>
    fc.record({
      kind: fc.constant(kind),
      id: fc.constant(id),
      support: fc.constantFrom(...elementSupport.options),
      note: words,
    }),
  )

const reference = (article: ArticleId, body: IncidentBody): fc.Arbitrary<LegalReference> => {
  const held = materialOf(body)
  const material: fc.Arbitrary<Material[]> =
    held.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...held), { maxLength: 3 })
  return fc.record({
    id: entryId,
    article: fc.constant(article),
    paragraphs: isRomeStatuteCrime(article)
      ? fc.constant('')
      : fc.constantFrom('', '(2)', '(4)–(5)', '(3)(b)'),
    role: fc.constantFrom(
      ...legalRole.options.filter((role) => role !== 'not-a-crime' || !isRomeStatuteCrime(article)),
    ),
    protectedPersonBasis: someWords,
    note: longWords,
    elements: fc.subarray([...articles[article].elements]).chain((chosen) =>
      fc.tuple(
        ...chosen.map(({ id }) =>
          fc.record<Element>({
            element: fc.constant(id),
            material,
            note: longWords,
          }),
        ),
      ),
    ),
  })
}

/** The incident with links to law whose conditions hold in it. */
export const withLegalReferences = (body: IncidentBody): fc.Arbitrary<IncidentBody> => {
  const open = articleIds.filter(
    (article) => fitsConflict(article, body.conflictClassification) && fitsEmblem(article, body.targets),
  )
  return fc
    .subarray(open, { maxLength: 3 })
    .chain((chosen) => fc.tuple(...chosen.map((article) => reference(article, body))))
    .map((legalReferences) => ({ ...body, legalReferences }))
}
