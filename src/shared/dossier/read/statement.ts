import type { Statement } from '../../domain/statement/schema.ts'
import type { DossierStatement } from '../schema/statement.ts'

/** The statement with its categories in their own order, as it was loaded. */
export function statementOf({
  categories,
  unused,
  order,
  record: _record,
  ...statement
}: DossierStatement): Statement {
  const used = categories.map(
    ({ incidents: _i, accepted: _a, independentOrigins: _o, evidence: _e, ...category }) => category,
  )
  const known = new Map([...used, ...unused].map((category) => [category.id, category]))
  return { ...statement, categories: order.flatMap((id) => known.get(id) ?? []) }
}
