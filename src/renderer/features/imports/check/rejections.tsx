import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '#shared/mapping/mapped-row.ts'
import styles from './check.module.css'
import { VirtualList } from './virtual-list.tsx'

export interface Rejection {
  readonly row: number
  readonly column: string
  readonly code: ProblemCode
  readonly value: string
}

export interface RejectionsProps {
  readonly rejections: readonly Rejection[]
  readonly count: number
  readonly onOpen?: (rejection: Rejection) => void
}

/** Rows that stay out, each with the cell and the reason. */
export function Rejections({ rejections, count, onOpen }: RejectionsProps) {
  const { t } = useTranslation()
  if (count === 0) return <p className={styles.none}>{t('importLog.check.noneIn.rejected')}</p>
  return (
    <VirtualList
      name={t('importLog.check.tabs.rejected')}
      className={styles.rejections}
      columns={(['row', 'column', 'cell', 'problem'] as const).map((name) => t(`importLog.problems.${name}`))}
      rowId="rejected-row"
      items={rejections}
      count={count}
      {...(onOpen !== undefined && { onOpen })}
      cells={({ row, column, value, code }) => (
        <>
          <span role="gridcell">{row}</span>
          <bdi role="gridcell" title={column}>
            {column === '' ? t('importLog.problems.noColumn') : column}
          </bdi>
          <bdi role="gridcell" title={value}>
            {value}
          </bdi>
          <span role="gridcell">{t(`importLog.code.${code}`)}</span>
        </>
      )}
    />
  )
}
