import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { foundWords } from '#shared/domain/search/found-words.ts'
import { navigate } from '../../platform/navigation.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { IncidentTableRow } from './incident-table-row.tsx'
import styles from './incidents.module.css'
import { choosesNothing } from './selection/chosen.ts'
import { ChooseBox } from './selection/choose-box.tsx'
import type { IncidentSelection } from './selection/use-selection.ts'
import { useTableKeys } from './selection/use-table-keys.ts'
import type { IncidentList } from './use-incident-list.ts'

const ROW_HEIGHT = 52
const columns = ['incident', 'whenWhere', 'words', 'figures', 'sources', 'state'] as const

export interface IncidentTableProps {
  readonly list: IncidentList
  readonly selection: IncidentSelection
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** The rows on screen of a list of any length, moved through with the keys. */
export function IncidentTable({ list, selection, gridRef }: IncidentTableProps) {
  const { t } = useTranslation()
  const total = list.found?.total ?? 0
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: 34,
  })
  const rows = virtual.getVirtualItems()
  const firstRow = rows[0]?.index ?? 0
  const lastRow = rows.at(-1)?.index ?? 0
  const { show } = list
  useEffect(() => show(firstRow, lastRow))

  const { text } = list.filter
  const isFound = useMemo(() => foundWords(text), [text])

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
      className={styles.grid}
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
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`incidents.column.${column}`)}
            </span>
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
            row={list.row(index)}
            isFound={isFound}
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
