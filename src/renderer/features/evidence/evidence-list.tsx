import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Standing } from '../../evidence/use-standing.ts'
import { EvidenceRow } from './evidence-row.tsx'
import styles from './evidence.module.css'

export interface EvidenceListProps {
  readonly items: readonly StoredRecord<'evidence'>[]
  readonly selectedId: string | null
  readonly standings: ReadonlyMap<string, Standing>
  readonly onSelect: (id: string) => void
}

const ROW_HEIGHT = 36

/** All items, newest first; only the rows in sight are drawn. */
export function EvidenceList({ items, selectedId, standings, onSelect }: EvidenceListProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => items[index]?.id ?? index,
  })
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      <div role="table" aria-label={t('evidence.title')} aria-rowcount={items.length + 1}>
        <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.columns}`}>
          {(['reference', 'name', 'type', 'size', 'sha256', 'takenIn'] as const).map((column) => (
            <span role="columnheader" key={column}>
              {t(`evidence.columns.${column}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const item = items[row.index]
            return (
              item !== undefined && (
                <EvidenceRow
                  key={row.key}
                  item={item}
                  index={row.index}
                  top={row.start}
                  selected={item.id === selectedId}
                  standing={standings.get(item.id)?.kind ?? null}
                  onSelect={onSelect}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}
