import type { LegalReference } from '../../../domain/legal/schema.ts'
import type { CategoryLink } from '../../../domain/statement/schema.ts'
import { analyst, keep, list, parts, shaped, text, when } from '../plan.ts'

export const categoryLink = parts<CategoryLink>({
  // Lines by their schema: which words there are is a rule of the vault, and not looked at here.
  statementId: text,
  categoryId: text,
  catalogueVersion: keep,
  rationale: when('assessment', text, ''),
  confidence: keep,
  assertedBy: analyst,
  assertedAt: shaped,
})

const material = parts<LegalReference['elements'][number]['material'][number]>({
  kind: keep,
  id: shaped,
  support: keep,
  note: text,
})

export const legalReference = parts<LegalReference>({
  id: shaped,
  article: keep,
  paragraphs: shaped,
  role: keep,
  protectedPersonBasis: text,
  note: text,
  elements: list(
    parts<LegalReference['elements'][number]>({ element: shaped, material: list(material), note: text }),
  ),
})
