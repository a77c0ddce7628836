import { CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { MapMark } from '../../../engine/map-answer.ts'
import type { IncidentListFilter } from '../../../engine/queries.ts'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { routeOfFinding } from '../../../platform/finding-route.ts'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { VerificationBadge } from '../../../ui/verification-badge.tsx'
import { spotArea } from '../area/drawn-ring.ts'
import styles from '../map.module.css'

export interface IncidentsHereProps {
  readonly mark: MapMark
  readonly filter: IncidentListFilter
  readonly onClose: () => void
}

const MOST = 20

/** The incidents of one mark; each opens, and many lead to their list. */
export function IncidentsHere({ mark, filter, onClose }: IncidentsHereProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const area = spotArea(mark.bounds)
  const page = useEngineQuery('incidents.page', { ...filter, area, offset: 0, limit: MOST })
  useEffect(() => heading.current?.focus(), [mark])
  return (
    <section className={styles.here} aria-label={t('map.here.title')}>
      <div className={styles.head}>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {t('map.here.count', { count: page?.total ?? mark.incidents })}
        </h2>
        <CloseButton size="sm" aria-label={t('map.here.close')} onClick={onClose} />
      </div>
      <ul className={styles.incidents}>
        {page?.rows.map((row) => (
          <li key={row.id}>
            <TextLink to={{ screen: 'incident', id: row.id, fresh: false }}>
              <bdi>{row.title}</bdi>
            </TextLink>
            <span className={styles.quiet}>
              {row.reference} · {row.edtf === null ? t('incidents.noDate') : edtfInWords(row.edtf)}
            </span>
            <span className={styles.states}>
              <VerificationBadge verification={row.verification} />
              <StatusBadge status={row.status} />
            </span>
          </li>
        ))}
      </ul>
      {page !== undefined && page.total > MOST && (
        <TextLink to={routeOfFinding('incidents', { ...filter, area })}>
          {t('map.here.all', { count: page.total })}
        </TextLink>
      )}
    </section>
  )
}
