import { isPatternAlone } from '#shared/domain/incident/gaps/grounds.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { findCategory } from '#shared/domain/statement/versions.ts'
import type { RecordRule } from './rule.ts'

/** A pattern is never an incident's only category. A draft may be half done; what is handed in may not. */
export const moreThanContext: RecordRule<'incident'> = async ({ body }, { all }) => {
  if (body.status !== 'submitted' && body.status !== 'in-review' && body.status !== 'accepted') return []
  const loaded = await all('statement')
  const known = [...statements, ...loaded.map((one) => one.body)]
  return isPatternAlone(body.categories.map((link) => findCategory(known, link)))
    ? [{ path: ['categories'], key: 'category.contextOnly' }]
    : []
}
