import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countColumns, gapColumns, rangeColumns } from '#shared/domain/statement/coverage-table.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { useIsViewer } from '../../platform/session.ts'
import { RangeText } from '../../ui/range-text.tsx'
import { numberColumns, sortRows } from './coverage-columns.ts'
import type { Sorting } from './coverage-columns.ts'
import { coverageCells } from './coverage-cells.ts'
import styles from './coverage-table.module.css'
import { SaveTable } from './save-table.tsx'

export interface CoverageTableProps {
  readonly statement: Statement
  readonly supportOf: (categoryId: string) => CategoryCoverage | undefined
  readonly chosenId: string | null
  readonly onChoose: (categoryId: string) => void
}

/** Every phrase of the statement with every count, to be sorted and taken along. */
export function CoverageTable({ statement, supportOf, chosenId, onChoose }: CoverageTableProps) {
  const { t } = useTranslation()
  const isViewer = useIsViewer()
  const [sorting, setSorting] = useState<Sorting>({ by: 'statement', descending: false })
  const rows = statement.categories.flatMap((category, index) => {
    const support = supportOf(category.id)
    return support === undefined ? [] : [{ index, label: category.label, category, support }]
  })
  return (
    <div className={styles.frame}>
      {!isViewer && <SaveTable cells={() => coverageCells(statement, supportOf)} />}
      <table className={styles.table}>
        <caption className={styles.caption}>{t('statement.table.caption')}</caption>
        <thead>
          <tr>
            <SortHead column="label" sorting={sorting} onSort={setSorting} />
            {numberColumns.map((column) => (
              <SortHead key={column} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, sorting).map(({ category, support }) => (
            <tr key={category.id} data-gap={support.incidents === 0} data-chosen={category.id === chosenId}>
              <th scope="row">
                <UnstyledButton className={styles.phrase} onClick={() => onChoose(category.id)}>
                  {category.label}
                </UnstyledButton>
                <span className={styles.words}>“{category.anchor.exact}”</span>
              </th>
              {countColumns.map((column) => (
                <td key={column}>{t('statement.table.number', { count: support[column] })}</td>
              ))}
              {rangeColumns.map((column) => (
                <td key={column}>{support[column] === null ? '–' : <RangeText range={support[column]} />}</td>
              ))}
              {gapColumns.map((column) => (
                <td key={column} className={support[column] > 0 ? styles.lack : undefined}>
                  {t('statement.table.number', { count: support[column] })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SortHeadProps {
  readonly column: Exclude<Sorting['by'], 'statement'>
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

/** A column's name; choosing it sorts up, then down, then back to the order of the statement. */
function SortHead({ column, sorting, onSort }: SortHeadProps) {
  const { t } = useTranslation()
  const active = sorting.by === column
  const firstDown = column !== 'label'
  const next: Sorting = !active
    ? { by: column, descending: firstDown }
    : sorting.descending === firstDown
      ? { by: column, descending: !firstDown }
      : { by: 'statement', descending: false }
  return (
    <th scope="col" aria-sort={!active ? 'none' : sorting.descending ? 'descending' : 'ascending'}>
      <UnstyledButton className={styles.head} onClick={() => onSort(next)}>
        {t(`statement.table.columns.${column}`)}
        {active && (sorting.descending ? <IconArrowDown size={12} /> : <IconArrowUp size={12} />)}
      </UnstyledButton>
    </th>
  )
}
