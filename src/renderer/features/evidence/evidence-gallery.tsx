import { UnstyledButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { EvidencePicture } from '../../evidence/evidence-picture.tsx'
import { FileType } from '../../evidence/file-type.tsx'
import { StandingBadge } from '../../evidence/standing-badge.tsx'
import type { Standing } from '../../evidence/use-standing.ts'
import styles from './evidence.module.css'

export interface EvidenceGalleryProps {
  readonly items: readonly StoredRecord<'evidence'>[]
  readonly selectedId: string | null
  readonly standings: ReadonlyMap<string, Standing>
  readonly onSelect: (id: string) => void
}

const CARD = { width: 240, height: 292 } as const

/** The items as pictures, blurred until each is asked for; only the rows in sight are drawn. */
export function EvidenceGallery({ items, selectedId, standings, onSelect }: EvidenceGalleryProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref, width } = useElementSize()
  const columns = Math.max(1, Math.floor(width / CARD.width))
  const rows = useVirtualizer({
    count: Math.ceil(items.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD.height,
    overscan: 1,
  })
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      <ul
        ref={ref}
        aria-label={t('evidence.title')}
        className={styles.gallery}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().flatMap((row) =>
          items.slice(row.index * columns, (row.index + 1) * columns).map((item, column) => (
            <li
              key={item.id}
              className={styles.card}
              data-selected={item.id === selectedId}
              style={{
                width: `${100 / columns}%`,
                height: CARD.height,
                insetInlineStart: `${(column * 100) / columns}%`,
                transform: `translateY(${row.start}px)`,
              }}
            >
              <Card item={item} standing={standings.get(item.id)?.kind ?? null} onSelect={onSelect} />
            </li>
          )),
        )}
      </ul>
    </div>
  )
}

interface CardProps {
  readonly item: StoredRecord<'evidence'>
  readonly standing: Standing['kind'] | null
  readonly onSelect: (id: string) => void
}

function Card({ item, standing, onSelect }: CardProps) {
  const { file, graphic, title } = item.body
  const name = showFileName(file.originalName)
  const isPicture = file.sniffedType?.startsWith('image/') === true
  return (
    <>
      {standing === null && isPicture ? (
        <EvidencePicture evidenceId={item.id} name={name} graphic={graphic} />
      ) : (
        <div className={styles.noPicture}>
          {standing === null ? <FileType file={file} brief /> : <StandingBadge kind={standing} />}
        </div>
      )}
      <UnstyledButton className={styles.cardName} onClick={() => onSelect(item.id)}>
        <span className={styles.quiet}>{item.reference}</span> <bdi>{title || name}</bdi>
      </UnstyledButton>
    </>
  )
}
