import { useTranslation } from 'react-i18next'
import type { CustodyEventView } from './use-custody.ts'
import { InstantText } from '../ui/instant-text.tsx'
import styles from './evidence-details.module.css'

/** What happened to the item, in order; null while it is being read. */
export function CustodyList({ events }: { readonly events: readonly CustodyEventView[] | null }) {
  const { t } = useTranslation()
  if (events === null) return <p className={styles.quiet}>{t('evidence.custody.reading')}</p>
  return (
    <ol className={styles.events}>
      {events.map((event, index) => (
        // Two events can bear the same type and instant; the order of the journal never changes.
        <li key={index} className={styles.event}>
          <span className={styles.eventHead}>
            <span className={styles.eventType}>{t(`evidence.custody.types.${event.type}`)}</span>
            <span className={event.outcome === 'failure' ? styles.bad : styles.quiet}>
              {t(`evidence.custody.outcomes.${event.outcome}`)}
            </span>
          </span>
          <span className={styles.quiet}>
            <InstantText instant={event.at} />
            {event.agentName !== '' && (
              <>
                {' · '}
                <bdi>{event.agentName}</bdi>
              </>
            )}
          </span>
          {event.detail !== '' && <bdi className={styles.detail}>{event.detail}</bdi>}
        </li>
      ))}
    </ol>
  )
}
