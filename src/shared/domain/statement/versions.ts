import type { CategoryLink, Statement, StatementCategory } from './schema.ts'

/** What of a link names a category: its id means something only inside one version of one statement. */
export type CategoryRef = Pick<CategoryLink, 'statementId' | 'categoryId' | 'catalogueVersion'>

/** `<statement>.<version>.<category>`: equal only for the same words. Fit for an address. */
export const categoryKey = ({ statementId, catalogueVersion, categoryId }: CategoryRef): string =>
  `${statementId}.${catalogueVersion}.${categoryId}`

/** The statement in the version asked for, among those at hand. */
export const findStatement = (
  statements: readonly Statement[],
  wanted: Pick<CategoryRef, 'statementId' | 'catalogueVersion'>,
): Statement | undefined =>
  statements.find(({ id, version }) => id === wanted.statementId && version === wanted.catalogueVersion)

/** The category as it read when the link was made; undefined when that version is not at hand. */
export const findCategory = (
  statements: readonly Statement[],
  link: CategoryRef,
): StatementCategory | undefined =>
  findStatement(statements, link)?.categories.find(({ id }) => id === link.categoryId)

/** The newest version of each statement, in the order in which they first come: what new links are made under. */
export function newestVersions(statements: readonly Statement[]): readonly Statement[] {
  const newest = new Map<string, Statement>()
  for (const statement of statements) {
    const known = newest.get(statement.id)
    if (known === undefined || known.version < statement.version) newest.set(statement.id, statement)
  }
  return [...newest.values()]
}
