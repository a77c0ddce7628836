import type { StoredRecord } from '../../domain/record/kinds.ts'
import { countOrigins } from '../../domain/source/corroboration.ts'
import type { Statement, StatementCategory } from '../../domain/statement/schema.ts'
import { byCodeUnit } from '../../lib/bytes.ts'
import type { DossierStatement } from '../schema/statement.ts'
import type { BuildContext } from './context.ts'

type Incident = StoredRecord<'incident'>

/**
 * The statements that the incidents are linked to, each version for itself, and each phrase with the references linked
 * to it in exhibit order.
 */
export function buildStatements(
  statements: readonly Statement[],
  loaded: readonly StoredRecord<'statement'>[],
  incidents: readonly Incident[],
  context: BuildContext,
): DossierStatement[] {
  return statements
    .toSorted((a, b) => byCodeUnit(a.id, b.id) || a.version - b.version)
    .map((statement) => ({
      ...coverage(statement, incidents, context),
      order: statement.categories.map(({ id }) => id),
      record: recordOf(statement, loaded, context),
    }))
    .filter(({ categories }) => categories.length > 0)
}

function recordOf(
  { id, version }: Statement,
  loaded: readonly StoredRecord<'statement'>[],
  context: BuildContext,
): DossierStatement['record'] {
  const record = loaded.find(({ body }) => body.id === id && body.version === version)
  return record === undefined
    ? null
    : { id: record.id, reference: record.reference, history: context.history(record) }
}

function coverage(
  statement: Statement,
  incidents: readonly Incident[],
  context: BuildContext,
): Omit<DossierStatement, 'order' | 'record'> {
  const phrases = statement.categories.map((category) => ({
    category,
    linked: incidents.filter((incident) => isLinked(incident, statement, category)),
  }))
  return {
    ...statement,
    categories: phrases
      .filter(({ linked }) => linked.length > 0)
      .map(({ category, linked }) => ({
        ...category,
        incidents: linked.map(({ reference }) => reference),
        accepted: linked.filter(({ body }) => body.status === 'accepted').length,
        independentOrigins: countOrigins(supporting(linked, context), (id) => context.source(id)?.body)
          .independent,
        evidence: new Set(linked.flatMap(({ body }) => body.evidence.map(({ evidenceId }) => evidenceId)))
          .size,
      })),
    unused: phrases.filter(({ linked }) => linked.length === 0).map(({ category }) => category),
  }
}

const isLinked = ({ body }: Incident, statement: Statement, category: StatementCategory): boolean =>
  body.categories.some(
    (link) =>
      link.statementId === statement.id &&
      link.catalogueVersion === statement.version &&
      link.categoryId === category.id,
  )

/** Sources of the claims that support; one that is held back supports nothing that a reader could look at. */
const supporting = (incidents: readonly Incident[], { isWithdrawn }: BuildContext): readonly string[] =>
  incidents.flatMap(({ body }) =>
    body.claims
      .filter(({ stance, evidenceId }) => stance === 'supports' && !isWithdrawn(evidenceId))
      .map(({ sourceId }) => sourceId),
  )
