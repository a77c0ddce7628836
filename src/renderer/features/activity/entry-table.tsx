import { useEffect, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { navigate } from '../../platform/navigation.ts'
import { routeOfRecord } from '../../platform/route-of-record.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import styles from './activity.module.css'
import { EntryRow } from './entry-row.tsx'

const columns = ['entry', 'at', 'what', 'about', 'who'] as const

export interface EntryTableProps {
  readonly lines: readonly ActivityLine[]
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly onChosen: (line: ActivityLine | null) => void
}

/** The entries of one page, moved through with the keys; Enter goes to the record of the chosen one. */
export function EntryTable({ lines, gridRef, onChosen }: EntryTableProps) {
  const { t } = useTranslation()
  const open = (index: number) => {
    const about = lines[index]?.about
    const route = about == null ? null : routeOfRecord(about)
    if (route !== null) navigate(route)
  }
  const show = (index: number) =>
    gridRef.current?.querySelector(`#entry-row-${index}`)?.scrollIntoView({ block: 'nearest' })
  const keys = useListKeys(lines.length, open, show)
  const chosen = lines[keys.active] ?? null
  useEffect(() => onChosen(chosen), [onChosen, chosen])
  return (
    <ListGrid
      gridRef={gridRef}
      className={styles.grid}
      name={t('activity.title')}
      columns={columns.map((column) => t(`activity.column.${column}`))}
      count={lines.length}
      rowId="entry-row"
      active={keys.active}
      onKeyDown={keys.onKeyDown}
    >
      <div role="rowgroup">
        {lines.map((line, index) => (
          <EntryRow
            key={line.entry.seq}
            index={index}
            line={line}
            active={index === keys.active}
            joins={{ above: isOneCommit(lines[index - 1], line), below: isOneCommit(line, lines[index + 1]) }}
            onChoose={() => keys.choose(index)}
          />
        ))}
      </div>
    </ListGrid>
  )
}

const isOneCommit = (one: ActivityLine | undefined, other: ActivityLine | undefined): boolean =>
  one !== undefined && one.commit.first === other?.commit.first
