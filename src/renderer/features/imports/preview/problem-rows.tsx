import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ListGrid, ListRow } from '../../../ui/list-grid.tsx'
import { useListKeys } from '../../../ui/use-list-keys.ts'
import type { ShownProblem } from '../mapping/problem-groups.ts'
import styles from './preview.module.css'

const ROW_HEIGHT = 30

export interface ProblemRowsProps {
  readonly problems: readonly ShownProblem[]
  /** In all, also those that are not listed. */
  readonly count: number
  /** All are of one column and kind, which is told above them. */
  readonly isOfOne: boolean
  readonly onOpen: (row: number) => void
}

/** The cells behind a problem, one a line; Enter or a click shows the row. */
export function ProblemRows({ problems, count, isOfOne, onOpen }: ProblemRowsProps) {
  const { t } = useTranslation()
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: problems.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: 34,
  })
  const open = (index: number) => {
    const problem = problems[index]
    if (problem !== undefined) onOpen(problem.row)
  }
  const keys = useListKeys(problems.length, open, (index) => virtual.scrollToIndex(index))
  return (
    <>
      <ListGrid
        gridRef={grid}
        className={isOfOne ? styles.oneGrid : styles.problemGrid}
        name={t('importLog.problems.allRows')}
        columns={(isOfOne ? (['row', 'cell'] as const) : (['row', 'column', 'cell', 'problem'] as const)).map(
          (name) => t(`importLog.problems.${name}`),
        )}
        count={problems.length}
        rowId="problem-row"
        active={keys.active}
        onKeyDown={keys.onKeyDown}
      >
        <div className={styles.virtual} role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const problem = problems[index]
            if (problem === undefined) return null
            return (
              <ListRow
                key={index}
                rowId="problem-row"
                index={index}
                active={index === keys.active}
                className={styles.problemRow}
                style={{ transform: `translateY(${start}px)` }}
                onChoose={() => keys.choose(index)}
                onOpen={() => open(index)}
              >
                <span role="gridcell">{problem.row}</span>
                {!isOfOne && <bdi role="gridcell">{problem.column}</bdi>}
                <bdi role="gridcell" title={problem.value}>
                  {problem.value}
                </bdi>
                {!isOfOne && (
                  <span role="gridcell" className={problem.rejects ? styles.bad : styles.quiet}>
                    {t(`importLog.code.${problem.code}`)}
                  </span>
                )}
              </ListRow>
            )
          })}
        </div>
      </ListGrid>
      {count > problems.length && (
        <p className={styles.quiet}>{t('importLog.problems.more', { count: count - problems.length })}</p>
      )}
    </>
  )
}
