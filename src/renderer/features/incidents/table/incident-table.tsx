import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, type CSSProperties, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableLook } from '#shared/domain/incident-list/look.ts'
import { foundWords } from '#shared/domain/search/found-words.ts'
import { navigate } from '../../../platform/navigation.ts'
import { ListGrid } from '../../../ui/list-grid.tsx'
import type { ListArrangement } from '../../../finding/use-list-arrangement.ts'
import { useAnalystNames } from '../../../platform/use-analyst-names.ts'
import { useCategoryLabel } from '../../../platform/use-category-label.ts'
import { tracksOf } from './columns.ts'
import { HeadCell } from './head-cell.tsx'
import styles from './table.module.css'
import { IncidentTableRow } from './incident-table-row.tsx'

import { choosesNothing } from '../selection/chosen.ts'
import { ChooseBox } from '../selection/choose-box.tsx'
import type { IncidentSelection } from '../selection/use-selection.ts'
import { useTableKeys } from '../selection/use-table-keys.ts'
import type { IncidentList } from '../use-incident-list.ts'

/** In pixels; as the style sheet has the header. */
const ROW_HEIGHTS = { comfortable: 52, compact: 32 } as const
const HEADER = 34

export interface IncidentTableProps {
  readonly list: IncidentList
  readonly selection: IncidentSelection
  readonly look: TableLook
  readonly arrangement: ListArrangement
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** The rows on screen of a list of any length, moved through with the keys. */
export function IncidentTable({ list, selection, look, arrangement, gridRef }: IncidentTableProps) {
  const { t } = useTranslation()
  const total = list.found?.total ?? 0
  const { columns } = look
  const height = ROW_HEIGHTS[look.density]
  const { tracks, narrowest } = tracksOf(columns)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: HEADER,
  })
  // What was measured stands until it is said to be another.
  useEffect(() => virtual.measure(), [virtual, height])
  const rows = virtual.getVirtualItems()
  const firstRow = rows[0]?.index ?? 0
  const lastRow = rows.at(-1)?.index ?? 0
  const { show } = list
  useEffect(() => show(firstRow, lastRow))

  const { text } = list.filter
  const isFound = useMemo(() => foundWords(text), [text])
  const words = { isFound, labelOf: useCategoryLabel(), analystOf: useAnalystNames() }

  const open = (index: number) => {
    const row = list.row(index)
    if (row !== undefined) navigate({ screen: 'incident', id: row.id, fresh: false })
  }
  const keys = useTableKeys({
    total,
    selection,
    idAt: (line) => list.row(line)?.id,
    onOpen: open,
    onMove: (line) => virtual.scrollToIndex(line),
  })
  const isAll = selection.chosen.kind === 'all' && selection.chosen.except.size === 0
  const isChosenAt = (index: number): boolean => {
    const row = list.row(index)
    return row !== undefined && selection.isChosen(row.id)
  }
  return (
    <ListGrid
      gridRef={gridRef}
      className={`${styles.grid} ${look.density === 'compact' ? styles.compact : ''}`}
      style={{ '--columns': tracks, '--narrowest': `${narrowest}px` } as CSSProperties} // names of our own
      name={t('incidents.title')}
      columns={
        <>
          <span role="columnheader">
            <ChooseBox
              isStop
              label={t('selection.all')}
              isChosen={isAll}
              isPartly={!isAll && !choosesNothing(selection.chosen)}
              onToggle={isAll ? selection.clear : selection.chooseAll}
            />
          </span>
          {(['title', ...columns] as const).map((column) => (
            <HeadCell key={column} column={column} order={arrangement.order} onOrder={arrangement.onOrder} />
          ))}
        </>
      }
      choosesSeveral
      count={total}
      rowId="incident-row"
      active={keys.active}
      onKeyDown={keys.onKeyDown}
    >
      <div className={styles.rows} role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
        {rows.map(({ index, start }) => (
          <IncidentTableRow
            key={index}
            index={index}
            start={start}
            height={height}
            columns={columns}
            words={words}
            row={list.row(index)}
            active={index === keys.active}
            isChosen={isChosenAt(index)}
            onMouseDown={(event) => keys.onMouseDown(event, index)}
            onClick={(event) => keys.onClick(event, index)}
            onBox={(event) => {
              keys.onBox(event, index)
              gridRef.current?.focus({ preventScroll: true }) // the keys go on in the table
            }}
          />
        ))}
      </div>
    </ListGrid>
  )
}
