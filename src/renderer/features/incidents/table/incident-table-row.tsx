import type { MouseEvent, MouseEventHandler } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '#shared/domain/incident-list/look.ts'
import type { IncidentRow } from '../../../engine/queries.ts'
import { ListRow } from '../../../ui/list-grid.tsx'
import { MarkedWords } from '../../../ui/marked-words.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { ChooseBox } from '../selection/choose-box.tsx'
import { Cell, type CellProps } from './cell.tsx'
import styles from './table.module.css'

type Words = Pick<CellProps, 'isFound' | 'labelOf' | 'analystOf' | 'isCompact'>

export interface IncidentTableRowProps {
  readonly index: number
  /** Distance from the top of the list, in pixels. */
  readonly start: number
  readonly height: number
  /** Undefined while its page is on the way. */
  readonly row: IncidentRow | undefined
  readonly columns: readonly TableColumn[]
  readonly words: Words
  readonly active: boolean
  readonly isChosen: boolean
  readonly onMouseDown: MouseEventHandler
  readonly onClick: MouseEventHandler
  /** A click on the box before the row. */
  readonly onBox: (event: MouseEvent) => void
}

export function IncidentTableRow(props: IncidentTableRowProps) {
  const { index, start, height, row, columns, words, active, isChosen, onMouseDown, onClick, onBox } = props
  const { t } = useTranslation()
  return (
    <ListRow
      rowId="incident-row"
      index={index}
      active={active}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, height }}
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
          <Cells row={row} columns={columns} words={words} />
        </>
      )}
    </ListRow>
  )
}

interface CellsProps {
  readonly row: IncidentRow
  readonly columns: readonly TableColumn[]
  readonly words: Words
}

/** What an incident is called, and what the columns show of it. That it is no draft any more is told in any case. */
function Cells({ row, columns, words }: CellsProps) {
  const isStatusTold = row.status === 'draft' || columns.includes('status')
  return (
    <>
      <span role="gridcell" className={styles.cell}>
        <span className={styles.title} dir="auto">
          <MarkedWords text={row.title} isMarked={words.isFound} />
        </span>
        {(!columns.includes('reference') || !isStatusTold) && (
          <span className={styles.second}>
            {!columns.includes('reference') && <span>{row.reference}</span>}
            {!isStatusTold && <StatusBadge status={row.status} />}
          </span>
        )}
      </span>
      {columns.map((column) => (
        <span key={column} role="gridcell" className={styles.cell}>
          <Cell {...words} column={column} row={row} columns={columns} />
        </span>
      ))}
    </>
  )
}
