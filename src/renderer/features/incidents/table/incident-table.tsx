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
import { GroupRow } from './group-row.tsx'
import { HeadCell } from './head-cell.tsx'
import styles from './table.module.css'
import { useGroupWords } from './use-group-words.ts'
import type { OpenGroups } from './use-groups.ts'
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
  readonly groups: OpenGroups
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** The rows on screen of a list of any length, moved through with the keys. */
export function IncidentTable({ list, selection, look, arrangement, groups, gridRef }: IncidentTableProps) {
  const { t } = useTranslation()
  const count = list.found?.lines ?? 0
  const { columns } = look
  const height = ROW_HEIGHTS[look.density]
  const { tracks, narrowest } = tracksOf(columns)
  const virtual = useVirtualizer({
    count,
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
  const isCompact = look.density === 'compact'
  const words = { isFound, labelOf: useCategoryLabel(), analystOf: useAnalystNames(), isCompact }

  const by = groups.asked?.by
  const groupWords = useGroupWords(
    by,
    rows.flatMap(({ index }) => {
      const line = list.line(index)
      return line?.kind === 'heading' ? [line.value] : []
    }),
  )
  const open = (index: number) => {
    const line = list.line(index)
    if (line?.kind === 'incident') navigate({ screen: 'incident', id: line.row.id, fresh: false })
    if (line?.kind === 'heading') groups.toggle(line.value)
  }
  const keys = useTableKeys({
    total: count,
    selection,
    idAt: (index) => rowAt(list, index)?.id,
    onOpen: open,
    onMove: (line) => virtual.scrollToIndex(line),
  })
  const isAll = selection.chosen.kind === 'all' && selection.chosen.except.size === 0
  return (
    <ListGrid
      gridRef={gridRef}
      className={`${styles.grid} ${isCompact ? styles.compact : ''}`}
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
      isTree={by !== undefined}
      count={count}
      rowId="incident-row"
      active={keys.active}
      onKeyDown={keys.onKeyDown}
    >
      <div className={styles.rows} role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
        {rows.map(({ index, start }) => {
          const line = list.line(index)
          const at = { index, start, height, active: index === keys.active }
          if (line?.kind === 'heading')
            return (
              <GroupRow
                key={index}
                {...at}
                heading={line}
                words={groupWords(line.value)}
                cells={columns.length + 2}
                onChoose={() => keys.choose(index)}
                onToggle={() => groups.toggle(line.value)}
              />
            )
          return (
            <IncidentTableRow
              key={index}
              {...at}
              columns={columns}
              words={words}
              row={line?.row}
              isChosen={line !== undefined && selection.isChosen(line.row.id)}
              onMouseDown={(event) => keys.onMouseDown(event, index)}
              onClick={(event) => keys.onClick(event, index)}
              onBox={(event) => {
                keys.onBox(event, index)
                gridRef.current?.focus({ preventScroll: true }) // the keys go on in the table
              }}
            />
          )
        })}
      </div>
    </ListGrid>
  )
}

function rowAt(list: IncidentList, index: number) {
  const line = list.line(index)
  return line?.kind === 'incident' ? line.row : undefined
}
