import { useTranslation } from 'react-i18next'
import type { Backups } from '../../backup/use-backups.ts'
import { formatBytes } from '../../ui/format-bytes.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './backup.module.css'

/** What the schedule made and keeps, the newest first. */
export function KeptBackups({ schedule }: { readonly schedule: NonNullable<Backups['schedule']> }) {
  const { t, i18n } = useTranslation()
  return (
    <div className={styles.text}>
      <p>
        {t('backup.keptOnes')}: <bdi>{schedule.folder}</bdi>
      </p>
      {schedule.made.length === 0 && <p className={styles.quiet}>{t('backup.keptNone')}</p>}
      <ul className={styles.kept} aria-label={t('backup.keptOnes')}>
        {schedule.made.toReversed().map(({ name, at, bytes, size }) => (
          <li key={name}>
            <InstantText instant={at} />
            <span>{formatBytes(bytes, i18n.language)}</span>
            <span>{t('backup.keptOf', { count: size })}</span>
            <bdi className={styles.quiet}>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
