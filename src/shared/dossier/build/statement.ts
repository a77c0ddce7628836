import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { Statement } from '../../domain/statement/schema.ts'
import { byCodeUnit } from '../../lib/bytes.ts'
import type { DossierStatement } from '../schema/statement.ts'

/** The statements that the incidents are linked to, each phrase with the references linked to it, in exhibit order. */
export function buildStatements(
  statements: readonly Statement[],
  incidents: readonly StoredRecord<'incident'>[],
): DossierStatement[] {
  return statements
    .toSorted((a, b) => byCodeUnit(a.id, b.id) || a.version - b.version)
    .map((statement) => coverage(statement, incidents))
    .filter(({ categories }) => categories.length > 0)
}

function coverage(statement: Statement, incidents: readonly StoredRecord<'incident'>[]): DossierStatement {
  const linked = (categoryId: string) =>
    incidents.filter(({ body }) =>
      body.categories.some(
        (link) =>
          link.statementId === statement.id &&
          link.catalogueVersion === statement.version &&
          link.categoryId === categoryId,
      ),
    )
  const phrases = statement.categories.map((category) => ({ category, linked: linked(category.id) }))
  return {
    ...statement,
    categories: phrases
      .filter((phrase) => phrase.linked.length > 0)
      .map((phrase) => ({
        ...phrase.category,
        incidents: phrase.linked.map(({ reference }) => reference),
        accepted: phrase.linked.filter(({ body }) => body.status === 'accepted').length,
      })),
    unused: phrases
      .filter((phrase) => phrase.linked.length === 0)
      .map(({ category }) => ({ id: category.id, label: category.label })),
  }
}
