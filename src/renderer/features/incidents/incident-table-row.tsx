import { IconMessageReport } from '@tabler/icons-react'
import type { MouseEvent, MouseEventHandler } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { IncidentRow } from '../../engine/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { ListRow } from '../../ui/list-grid.tsx'
import { MarkedWords } from '../../ui/marked-words.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { VerificationBadge } from '../../ui/verification-badge.tsx'
import { FigureText } from './figure-text.tsx'
import styles from './incidents.module.css'
import { ChooseBox } from './selection/choose-box.tsx'
import { useCategoryLabel } from '../../platform/use-category-label.ts'

export interface IncidentTableRowProps {
  readonly index: number
  /** Distance from the top of the list, in pixels. */
  readonly start: number
  /** Undefined while its page is on the way. */
  readonly row: IncidentRow | undefined
  /** Whether a word is one that was looked for. */
  readonly isFound: (word: string) => boolean
  readonly active: boolean
  readonly isChosen: boolean
  readonly onMouseDown: MouseEventHandler
  readonly onClick: MouseEventHandler
  /** A click on the box before the row. */
  readonly onBox: (event: MouseEvent) => void
}

export function IncidentTableRow(props: IncidentTableRowProps) {
  const { index, start, row, isFound, active, isChosen, onMouseDown, onClick, onBox } = props
  const { t } = useTranslation()
  return (
    <ListRow
      rowId="incident-row"
      index={index}
      active={active}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      isChosen={isChosen}
      onChoose={onMouseDown}
      onOpen={onClick}
    >
      {row === undefined ? (
        <span role="gridcell" className={styles.quiet}>
          …
        </span>
      ) : (
        <>
          <span role="gridcell">
            <ChooseBox
              label={t('selection.one', { reference: row.reference })}
              isChosen={isChosen}
              onToggle={onBox}
            />
          </span>
          <Cells row={row} isFound={isFound} />
        </>
      )}
    </ListRow>
  )
}

interface CellsProps extends Pick<IncidentTableRowProps, 'isFound'> {
  readonly row: IncidentRow
}

function Cells({ row, isFound }: CellsProps) {
  const { t } = useTranslation()
  const labelOf = useCategoryLabel()
  return (
    <>
      <span role="gridcell" className={styles.cell}>
        <span className={styles.title} dir="auto">
          <MarkedWords text={row.title} isMarked={isFound} />
        </span>
        <span className={styles.quiet}>{row.reference}</span>
      </span>
      <span role="gridcell" className={styles.cell}>
        <span className={styles.line}>
          {row.edtf === null ? t('incidents.noDate') : edtfInWords(row.edtf)}
        </span>
        <span className={styles.quiet} dir="auto">
          {row.place === '' ? t('incidents.noPlace') : <MarkedWords text={row.place} isMarked={isFound} />}
        </span>
      </span>
      <span role="gridcell" className={styles.words}>
        {row.categoryKeys.length === 0 ? (
          <span className={styles.lack}>{t('incidents.noWords')}</span>
        ) : (
          [...new Set(row.categoryKeys.map(labelOf))].join(', ')
        )}
      </span>
      <span role="gridcell" className={styles.cell}>
        <FigureText killed={row.killed} injured={row.injured} />
      </span>
      <span role="gridcell" className={styles.cell}>
        {row.sources === 0 ? (
          <span className={styles.lack}>{t('terms.noSource')}</span>
        ) : (
          <>
            <span className={styles.line}>{t('terms.sources', { count: row.sources })},</span>
            <span className={styles.quiet}>{t('terms.independent', { count: row.independentSources })}</span>
          </>
        )}
      </span>
      <span role="gridcell" className={styles.states}>
        <VerificationBadge verification={row.verification} />
        {row.status !== 'draft' && <StatusBadge status={row.status} />}
        {row.denials > 0 ? (
          <Badge tone="warn" icon={<IconMessageReport />}>
            {t('terms.denied')}
          </Badge>
        ) : (
          <span className={row.denialSearch === 'searched-none-found' ? styles.quiet : styles.lack}>
            {t(`incidents.denial.${row.denialSearch}`)}
          </span>
        )}
      </span>
    </>
  )
}
