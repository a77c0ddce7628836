import { IconCornerDownRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Aside } from '#shared/domain/statement/schema.ts'
import type { StatementWhole } from '../../engine/queries.ts'
import { AsideText } from './aside-text.tsx'
import styles from './statement.module.css'

export interface AsideNoteProps {
  readonly aside: Aside
  readonly whole: StatementWhole | undefined
}

/** Beside words that are no category: what the record holds of them, derived and never ticked by hand. */
export function AsideNote({ aside, whole }: AsideNoteProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.aside}>
      <IconCornerDownRight className={styles.shape} size={13} aria-hidden="true" />
      <span className={styles.noteLabel}>{aside.label}</span>
      <span className={styles.figures}>
        {whole === undefined ? '…' : <AsideText shows={aside.shows} whole={whole} />}
        <span className={styles.how}>{t(`statement.asides.how.${aside.shows}`)}</span>
      </span>
    </div>
  )
}
