import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { FileType } from '../../evidence/file-type.tsx'
import { ShortHash } from '../../evidence/short-hash.tsx'
import { StandingBadge } from '../../evidence/standing-badge.tsx'
import type { Standing } from '../../evidence/use-standing.ts'
import { formatBytes } from '../../ui/format-bytes.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './evidence.module.css'

export interface EvidenceRowProps {
  readonly item: StoredRecord<'evidence'>
  readonly index: number
  /** Distance from the first row, in pixels. */
  readonly top: number
  readonly selected: boolean
  /** How it stands, where it is not simply held. */
  readonly standing: Standing['kind'] | null
  readonly onSelect: (id: string) => void
}

export function EvidenceRow({ item, index, top, selected, standing, onSelect }: EvidenceRowProps) {
  const { i18n } = useTranslation()
  const { file } = item.body
  const name = showFileName(file.originalName)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-selected={selected}
      className={`${styles.row} ${styles.item}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell">{item.reference}</span>
      <span role="cell" className={styles.cut}>
        <UnstyledButton className={styles.name} aria-current={selected} onClick={() => onSelect(item.id)}>
          <bdi>{item.body.title || name}</bdi>
        </UnstyledButton>
      </span>
      <span role="cell" className={styles.cut}>
        {standing === null ? <FileType file={file} brief /> : <StandingBadge kind={standing} />}
      </span>
      <span role="cell">{formatBytes(file.bytes, i18n.language)}</span>
      <span role="cell">
        <ShortHash sha256={file.sha256} name={name} />
      </span>
      <span role="cell">
        <InstantText instant={item.createdAt} />
      </span>
    </div>
  )
}
