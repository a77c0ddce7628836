import type { Cell } from '#shared/lib/csv.ts'
import { coverageTable } from '#shared/domain/statement/coverage-table.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'

/** The coverage table as cells, in the order of the statement. */
export const coverageCells = (
  statement: Statement,
  supportOf: (categoryId: string) => CategoryCoverage | undefined,
): readonly (readonly Cell[])[] =>
  coverageTable(
    statement.categories.flatMap(({ id, label, anchor, official }) => {
      const support = supportOf(id)
      if (support === undefined) return []
      return [
        {
          statementId: statement.id,
          catalogueVersion: statement.version,
          categoryId: id,
          label,
          words: anchor.exact,
          officialWords: official?.text ?? null,
          support,
        },
      ]
    }),
  )
