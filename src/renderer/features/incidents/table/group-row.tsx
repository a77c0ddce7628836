import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GroupHeading } from '../../../engine/queries.ts'
import { ListRow } from '../../../ui/list-grid.tsx'
import styles from './table.module.css'

export interface GroupRowProps {
  readonly index: number
  readonly start: number
  readonly height: number
  readonly heading: GroupHeading
  /** What the group is, in words. */
  readonly words: string
  /** So many cells a row has. */
  readonly cells: number
  readonly active: boolean
  readonly onChoose: () => void
  readonly onToggle: () => void
}

/** The line above a group: what it is and how many incidents stand in it. */
export function GroupRow({
  index,
  start,
  height,
  heading,
  words,
  cells,
  active,
  onChoose,
  onToggle,
}: GroupRowProps) {
  const { t } = useTranslation()
  const Chevron = heading.isOpen ? IconChevronDown : IconChevronRight
  return (
    <ListRow
      rowId="incident-row"
      index={index}
      active={active}
      isChosen={false}
      isOpen={heading.isOpen}
      className={`${styles.row} ${styles.group}`}
      style={{ transform: `translateY(${start}px)`, height }}
      onChoose={onChoose}
      onOpen={onToggle}
    >
      <span role="gridcell" aria-colspan={cells} className={styles.heading}>
        <Chevron size={14} aria-hidden="true" />
        <bdi className={styles.title}>{words}</bdi>
        <span className={styles.quiet}>{t('terms.incidents', { count: heading.count })}</span>
      </span>
    </ListRow>
  )
}
