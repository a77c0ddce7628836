import type { Cell } from '#shared/lib/csv.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { countColumns, gapColumns, rangeColumns } from './coverage-columns.ts'

/**
 * The coverage table as cells, one phrase a line in the order of the statement, under names a program can rely on. A
 * range is two columns: an empty highest beside a lowest reads "or more", both empty "no figure".
 */
export function coverageCells(
  statement: Statement,
  supportOf: (categoryId: string) => CategoryCoverage | undefined,
): readonly (readonly Cell[])[] {
  const header = [
    'statement',
    'catalogue_version',
    'category',
    'label',
    'words',
    'official_words',
    ...countColumns.map(snake),
    ...rangeColumns.flatMap((column) => [`${column}_min`, `${column}_max`]),
    ...gapColumns.map(snake),
  ]
  const lines = statement.categories.flatMap((category) => {
    const support = supportOf(category.id)
    if (support === undefined) return []
    return [
      [
        statement.id,
        statement.version,
        category.id,
        category.label,
        category.anchor.exact,
        category.official?.text ?? null,
        ...countColumns.map((column) => support[column]),
        ...rangeColumns.flatMap((column) => [support[column]?.min ?? null, support[column]?.max ?? null]),
        ...gapColumns.map((column) => support[column]),
      ],
    ]
  })
  return [header, ...lines]
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
