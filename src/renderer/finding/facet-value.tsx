import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Counted } from '../engine/overview-answer.ts'
import { MOST_FILTERS } from '../platform/incidents-address.ts'
import styles from './facets.module.css'
import type { ListFilter } from './use-list-filter.ts'

export interface FacetValueProps {
  readonly value: Counted
  readonly words: string
  readonly filter: ListFilter
}

/** One value that can be chosen, with how many incidents it would show. */
export function FacetValue({ value, words, filter }: FacetValueProps) {
  const { t } = useTranslation()
  const checked = filter.filters.includes(value.filter)
  return (
    <Checkbox
      className={styles.value ?? ''}
      checked={checked}
      disabled={!checked && filter.filters.length >= MOST_FILTERS}
      onChange={() => filter.onToggle(value.filter)}
      label={
        <>
          <bdi className={styles.words}>{words}</bdi>{' '}
          <span className={styles.count}>{t('facets.hits', { hits: value.count })}</span>
        </>
      }
    />
  )
}
