import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { foundWords } from '#shared/domain/search/found-words.ts'
import { navigate } from '../../platform/navigation.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { IncidentTableRow } from './incident-table-row.tsx'
import styles from './incidents.module.css'
import type { IncidentList } from './use-incident-list.ts'
import { useListKeys } from '../../ui/use-list-keys.ts'

const ROW_HEIGHT = 52
const columns = ['incident', 'whenWhere', 'words', 'figures', 'sources', 'state'] as const

export interface IncidentTableProps {
  readonly list: IncidentList
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** The rows on screen of a list of any length, moved through with the keys. */
export function IncidentTable({ list, gridRef }: IncidentTableProps) {
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
  const keys = useListKeys(total, open, (index) => virtual.scrollToIndex(index))
  return (
    <ListGrid
      gridRef={gridRef}
      className={styles.grid}
      name={t('incidents.title')}
      columns={columns.map((column) => t(`incidents.column.${column}`))}
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
            onChoose={() => keys.choose(index)}
            onOpen={() => open(index)}
          />
        ))}
      </div>
    </ListGrid>
  )
}
