import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RecordVersion } from '#shared/ipc/records.ts'
import { difference } from '../../ui/difference.ts'
import { DifferenceTable } from '../../ui/difference-table.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './history.module.css'

export interface VersionItemProps {
  readonly version: RecordVersion
  /** The version before it; undefined for the first. */
  readonly previous: RecordVersion | undefined
  /** Makes this version the next one; undefined for the newest, and where that cannot be. */
  readonly onRestore: (() => void) | undefined
}

/** One version against the one before it. */
export function VersionItem({ version, previous, onRestore }: VersionItemProps) {
  const { t } = useTranslation()
  const { entry, actorName, record } = version
  const rev = record.rev
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <h2 className={styles.rev}>{t('history.version', { rev })}</h2>
        <bdi>{actorName}</bdi>
        <InstantText instant={entry.at} />
        <span className={styles.entry}>{t('history.entry', { number: entry.seq + 1 })}</span>
        {onRestore !== undefined && (
          <Button
            size="compact-xs"
            aria-label={t('history.restoreVersion', { rev })}
            leftSection={<IconRestore size={13} aria-hidden="true" />}
            onClick={onRestore}
          >
            {t('history.restore')}
          </Button>
        )}
      </div>
      <p className={entry.reason === undefined ? styles.noReason : styles.reason}>
        {entry.reason === undefined ? t('history.noReason') : <bdi>{entry.reason}</bdi>}
      </p>
      {previous === undefined ? (
        <p className={styles.noReason}>{t('history.first')}</p>
      ) : (
        <DifferenceTable
          changes={difference(previous.record.body, record.body)}
          beforeLabel={t('history.before')}
          afterLabel={t('history.after')}
        />
      )}
    </li>
  )
}
