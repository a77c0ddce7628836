import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { TableColumn } from '#shared/domain/incident-list/look.ts'
import type { FigureRange, IncidentRow } from '../../../engine/queries.ts'
import { InstantText } from '../../../ui/instant-text.tsx'
import { MarkedWords } from '../../../ui/marked-words.tsx'
import { RangeText } from '../../../ui/range-text.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { VerificationBadge } from '../../../ui/verification-badge.tsx'
import { DenialText } from './denial-text.tsx'
import styles from './table.module.css'

export interface CellProps {
  readonly column: TableColumn
  readonly row: IncidentRow
  /** Whether a word is one that was looked for. */
  readonly isFound: (word: string) => boolean
  readonly labelOf: (categoryKey: string) => string
  readonly analystOf: (id: string) => string
  /** The columns of the table: what has one of its own is not told in another. */
  readonly columns: readonly TableColumn[]
  /** One line a row: a date is written in figures then, whole. */
  readonly isCompact: boolean
}

/** What a column shows of an incident. */
export function Cell({ column, row, isFound, labelOf, analystOf, columns, isCompact }: CellProps): ReactNode {
  const { t } = useTranslation()
  switch (column) {
    case 'reference':
      return <span className={styles.line}>{row.reference}</span>
    case 'date':
      if (row.edtf === null) return <span className={styles.quiet}>{t('incidents.noDate')}</span>
      return isCompact ? (
        <span className={styles.line} title={edtfInWords(row.edtf)}>
          {row.edtf}
        </span>
      ) : (
        <span className={styles.lines}>{edtfInWords(row.edtf)}</span>
      )
    case 'place':
      return row.place === '' ? (
        <span className={styles.quiet}>{t('incidents.noPlace')}</span>
      ) : (
        <span className={styles.lines} dir="auto">
          <MarkedWords text={row.place} isMarked={isFound} />
        </span>
      )
    case 'category':
      return row.categoryKeys.length === 0 ? (
        <span className={styles.lack}>{t('incidents.noWords')}</span>
      ) : (
        <span className={styles.lines}>{[...new Set(row.categoryKeys.map(labelOf))].join(', ')}</span>
      )
    case 'killed':
    case 'injured':
      return <Figure range={row[column]} />
    case 'sources':
      return row.sources === 0 ? (
        <span className={styles.lack}>{t('terms.noSource')}</span>
      ) : (
        <>
          <span className={styles.line}>{row.sources}</span>
          {!columns.includes('independent') && (
            <span className={styles.second}>{t('table.independent', { count: row.independentSources })}</span>
          )}
        </>
      )
    case 'independent':
      return <span className={styles.line}>{row.independentSources}</span>
    case 'evidence':
      return <span className={styles.line}>{row.evidence}</span>
    case 'verification':
      return (
        <>
          <span>
            <VerificationBadge verification={row.verification} />
          </span>
          {!columns.includes('denials') && (
            <span className={styles.second}>
              <DenialText row={row} />
            </span>
          )}
        </>
      )
    case 'status':
      return (
        <span>
          <StatusBadge status={row.status} />
        </span>
      )
    case 'denials':
      return <DenialText row={row} />
    case 'changed':
      return (
        <span className={styles.lines}>
          <InstantText instant={row.changedAt} />
        </span>
      )
    case 'created-by':
      return <bdi className={styles.lines}>{analystOf(row.createdBy)}</bdi>
  }
}

/** No figure is not 0, and is said in words. */
function Figure({ range }: { readonly range: FigureRange | null }) {
  const { t } = useTranslation()
  return range === null ? (
    <span className={styles.quiet} title={t('ui.range.notRecorded')}>
      <span aria-hidden="true">–</span>
      <span className={styles.hidden}>{t('ui.range.notRecorded')}</span>
    </span>
  ) : (
    <span className={styles.line}>
      <RangeText range={range} />
    </span>
  )
}
