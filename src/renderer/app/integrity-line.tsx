import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { bridge } from '../platform/bridge.ts'
import { useSession } from '../platform/session.ts'
import styles from './integrity-line.module.css'

const NOTHING = {}

/** How long the journal is, and whether what is on screen has caught up with it. */
export function IntegrityLine() {
  const { t } = useTranslation()
  const session = useSession()
  const status = useEngineQuery('status', NOTHING)
  const entries = useJournalSize()
  const current = status?.state === 'current'
  const Icon = current ? IconCircleCheck : IconRefresh
  return (
    <div className={styles.line}>
      {session.analyst !== null && (
        <p className={styles.analyst}>
          <bdi>{session.analyst.name}</bdi>
          {session.analyst.role === 'viewer' && ` · ${t('review.viewer')}`}
        </p>
      )}
      {entries !== null && <p>{t('shell.journal', { count: entries })}</p>}
      {status !== undefined && (
        <p className={current ? styles.current : styles.behind} role="status">
          <Icon size={14} stroke={1.8} aria-hidden="true" />
          {status.state === 'following'
            ? t('shell.following', { done: status.done, total: status.total })
            : t(`shell.readSide.${status.state}`)}
        </p>
      )}
    </div>
  )
}

/** Number of entries in the journal; null until it is known. */
function useJournalSize(): number | null {
  const [size, setSize] = useState<number | null>(null)
  useEffect(() => {
    const stop = bridge.on('journal:advanced', (head) => setSize(head.size))
    // One entry is enough: every page of the feed says where the journal stands.
    void bridge.journal.read({ after: -1, limit: 1 }).then((page) => {
      if (page.ok) setSize((known) => known ?? page.value.head.size)
    })
    return stop
  }, [])
  return size
}
