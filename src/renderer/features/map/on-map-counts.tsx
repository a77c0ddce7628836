import { useTranslation } from 'react-i18next'
import type { MapAnswer } from '../../engine/map-answer.ts'
import { routeOfFinding } from '../../platform/finding-route.ts'
import { TextLink } from '../../ui/text-link.tsx'
import type { IncidentListFilter } from '../../engine/queries.ts'
import styles from './map.module.css'

export interface OnMapCountsProps {
  readonly answer: MapAnswer
  readonly filter: IncidentListFilter
}

/** How many of those found the map shows, and how many it cannot. */
export function OnMapCounts({ answer, filter }: OnMapCountsProps) {
  const { t } = useTranslation()
  const { placed, positions, withoutPosition } = answer
  return (
    <div className={styles.counts}>
      <p>
        <strong>{t('map.counts.placed', { count: placed })}</strong>{' '}
        {positions > placed && t('map.counts.positions', { number: positions })}
      </p>
      {withoutPosition > 0 && (
        <p>
          <TextLink
            to={routeOfFinding('incidents', {
              ...filter,
              filters: [...new Set([...filter.filters, 'no-position'])],
            })}
          >
            {t('map.counts.withoutPosition', { count: withoutPosition })}
          </TextLink>
        </p>
      )}
    </div>
  )
}
