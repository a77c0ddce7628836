import { useTranslation } from 'react-i18next'
import { facetOf } from '../../engine/facets.ts'
import { oneOf, severalOf, type Dated } from '../../engine/incident-dates.ts'
import { narrowedTo } from '../../engine/time-filters.ts'
import type { Timeline } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { ListLink } from './list-link.tsx'
import styles from './timeline.module.css'

export interface SummaryProps {
  readonly timeline: Timeline
  readonly filter: ListFilter
}

/** How many of the incidents found can be put in a bar, and where the others are: together all that stand. */
export function Summary({ timeline, filter }: SummaryProps) {
  const { t } = useTranslation()
  const { unit, placed, spanning, unknown, fallen } = timeline
  const parts: readonly (readonly [Dated, number, string])[] = [
    [oneOf(unit), placed.fits, t(`timeline.placed.${unit}`)],
    [severalOf(unit), spanning.fits, t(`timeline.spanning.${unit}`)],
    ['unknown', unknown.fits, t('timeline.unknown')],
  ]
  return (
    <ul className={styles.summary} aria-label={t('timeline.summary')}>
      {parts.map(([how, count, words]) => (
        <li key={how}>
          {count === 0 ? (
            t('terms.incidents', { count })
          ) : (
            <ListLink filter={filter} filters={narrowedTo(filter.filters, `dated.${how}`)}>
              {t('terms.incidents', { count })}
            </ListLink>
          )}{' '}
          {words}
        </li>
      ))}
      {fallen > 0 && (
        <li>
          <ListLink filter={filter} filters={withFallen(filter.filters)}>
            {t('timeline.fallen', { count: fallen })}
          </ListLink>
        </li>
      )}
    </ul>
  )
}

const fallenOnes = ['status.rejected', 'status.merged', 'status.withdrawn']

/** Of the states that are chosen, those that are not drawn; all of them where none is chosen. */
function withFallen(filters: readonly string[]): readonly string[] {
  const chosen = filters.filter((one) => fallenOnes.includes(one))
  return [...filters.filter((one) => facetOf(one) !== 'status'), ...(chosen.length > 0 ? chosen : fallenOnes)]
}
