import { useTranslation } from 'react-i18next'
import type { IncidentRow } from '../../engine/queries.ts'
import { formatRoute } from '../../platform/route.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { VerificationBadge } from '../../ui/verification-badge.tsx'
import styles from './review.module.css'

export interface QueueListProps {
  readonly list: 'mine' | 'returned' | 'others'
  /** Undefined until it is known who wrote what. */
  readonly rows: readonly IncidentRow[] | undefined
}

/** One of the lists of the queue. What was sent back opens where it is mended, the rest where it is decided on. */
export function QueueList({ list, rows }: QueueListProps) {
  const { t } = useTranslation()
  return (
    <Section
      title={t(`review.queue.${list}.title`)}
      count={rows?.length}
      hint={t(`review.queue.${list}.hint`)}
    >
      {rows?.length === 0 && <p className={styles.quiet}>{t(`review.queue.${list}.empty`)}</p>}
      <ul className={styles.list} aria-label={t(`review.queue.${list}.title`)}>
        {rows?.map((row) => (
          <li key={row.id}>
            <a
              className={styles.row}
              href={formatRoute(
                list === 'returned'
                  ? { screen: 'incident', id: row.id, fresh: false }
                  : { screen: 'review-incident', id: row.id },
              )}
            >
              <bdi className={styles.name}>{row.title}</bdi>
              <span className={styles.quiet}>{row.reference}</span>
              <StatusBadge status={row.status} />
              <VerificationBadge verification={row.verification} />
              <span>
                {row.sources === 0 ? t('terms.noSource') : t('terms.sources', { count: row.sources })}
              </span>
              <span className={styles.quiet}>
                <InstantText instant={row.changedAt} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
