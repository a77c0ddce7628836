import { statements } from '#shared/domain/statement/catalogue.ts'
import type { CategoryLink } from '#shared/domain/statement/schema.ts'

/** A link to words of the statement that ships. */
export const linkTo = (
  categoryId: string,
  assertedBy: string,
  link: Partial<CategoryLink> = {},
): CategoryLink => {
  const [shipped] = statements
  if (shipped === undefined) throw new Error('No statement ships')
  return {
    statementId: shipped.id,
    categoryId,
    catalogueVersion: shipped.version,
    rationale: '',
    confidence: 'likely',
    assertedBy,
    assertedAt: '2022-03-23T10:00:00.000Z',
    ...link,
  }
}
