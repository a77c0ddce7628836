import { statements } from '#shared/domain/statement/catalogue.ts'
import { checkDescribed } from '#shared/domain/statement/check-described.ts'
import type { RecordRule } from './rule.ts'

/** Which words must be described is said by the version of the statement that the link was made under. */
export const categoriesDescribed: RecordRule<'incident'> = async ({ body }, { all }) => {
  const loaded = await all('statement')
  return checkDescribed(body.categories, [...statements, ...loaded.map((one) => one.body)]).map(
    ({ path, key }) => ({ path: ['categories', ...path], key }),
  )
}
