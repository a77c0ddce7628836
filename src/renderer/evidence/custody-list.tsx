import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chainBreaks, type ChainBreak } from '#shared/domain/custody/chain-breaks.ts'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { CustodyEventView } from './use-custody.ts'
import { InstantText } from '../ui/instant-text.tsx'
import styles from './evidence-details.module.css'

/** What happened to the item, in order; null while it is being read. */
export function CustodyList({ events }: { readonly events: readonly CustodyEventView[] | null }) {
  const { t } = useTranslation()
  if (events === null) return <p className={styles.quiet}>{t('evidence.custody.reading')}</p>
  const breaks = Map.groupBy(chainBreaks(events), ({ index }) => index)
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
          {event.transfer !== null && <Transfer transfer={event.transfer} />}
          {breaks.get(index)?.map((found) => (
            <Break key={found.kind} found={found} />
          ))}
          {event.detail !== '' && <bdi className={styles.detail}>{event.detail}</bdi>}
          <span className={styles.quiet}>
            {event.transfer !== null && `${t('custody.transfer.entered')} `}
            <InstantText instant={event.at} />
            {event.agentName !== '' && (
              <>
                {' · '}
                <bdi>{event.agentName}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Transfer({ transfer }: { readonly transfer: NonNullable<CustodyEventView['transfer']> }) {
  const { t } = useTranslation()
  const { from, to, place, seal, on } = transfer
  return (
    <>
      <bdi className={styles.transfer}>
        {t('custody.transfer.fromTo', { from: from || t('custody.transfer.somebody'), to })}
      </bdi>
      <span>
        {edtfInWords(on)}
        {place !== '' && (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
        {' · '}
        {seal === '' ? t('custody.transfer.noSeal') : <bdi>{t('custody.transfer.seal', { seal })}</bdi>}
      </span>
    </>
  )
}

function Break({ found: { kind, before, now } }: { readonly found: ChainBreak }) {
  const { t } = useTranslation()
  return (
    <span className={styles.break}>
      <IconAlertTriangle size={14} aria-hidden="true" />
      <span>{t(`custody.breaks.${kind}`, { before, now })}</span>
    </span>
  )
}
