import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ListGrid, ListRow } from '../../../ui/list-grid.tsx'
import { useListKeys } from '../../../ui/use-list-keys.ts'
import styles from './check.module.css'

const ROW_HEIGHT = 34

export interface VirtualListProps<Item> {
  readonly name: string
  readonly columns: readonly string[]
  /** Says the widths of the columns. */
  readonly className: string | undefined
  readonly rowId: string
  readonly items: readonly Item[]
  /** In all, also those that are not listed. */
  readonly count: number
  readonly onOpen?: (item: Item) => void
  /** Told of the row that is chosen, by keys or by pointing. */
  readonly onChoose?: (item: Item) => void
  /** One cell for each column. */
  readonly cells: (item: Item) => ReactNode
}

/** Rows of one height of a list of any length; only those in sight are drawn. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, count, rowId, onOpen, onChoose, cells } = props
  const { t } = useTranslation()
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: 34,
  })
  const at = (index: number, act: ((item: Item) => void) | undefined) => {
    const item = items[index]
    if (item !== undefined) act?.(item)
  }
  const keys = useListKeys(
    items.length,
    (index) => at(index, onOpen),
    (index) => {
      virtual.scrollToIndex(index)
      at(index, onChoose)
    },
  )
  return (
    <>
      <ListGrid
        gridRef={grid}
        className={`${styles.grid} ${props.className}`}
        name={props.name}
        columns={props.columns}
        count={items.length}
        rowId={rowId}
        active={keys.active}
        onKeyDown={keys.onKeyDown}
      >
        <div className={styles.virtual} role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = items[index]
            if (item === undefined) return null
            return (
              <ListRow
                key={index}
                rowId={rowId}
                index={index}
                active={index === keys.active}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onChoose={() => {
                  keys.choose(index)
                  at(index, onChoose)
                }}
                {...(onOpen !== undefined && { onOpen: () => at(index, onOpen) })}
              >
                {cells(item)}
              </ListRow>
            )
          })}
        </div>
      </ListGrid>
      {count > items.length && (
        <p className={styles.quiet}>{t('importLog.check.listCut', { shown: items.length, count })}</p>
      )}
    </>
  )
}
