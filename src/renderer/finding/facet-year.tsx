import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counted } from '../engine/overview-answer.ts'
import { FacetValue } from './facet-value.tsx'
import styles from './facets.module.css'
import type { YearOfFacet } from './years-of-facet.ts'
import type { ListFilter } from './use-list-filter.ts'

export interface FacetYearProps {
  readonly of: YearOfFacet
  readonly filter: ListFilter
  readonly wordsOf: (filter: string) => string
}

/** A year, which can be chosen whole, and its months once they are asked for. */
export function FacetYear({ of: { year, months }, filter, wordsOf }: FacetYearProps) {
  const { t } = useTranslation()
  const listId = useId()
  const isChosen = ({ filter: one }: Counted) => filter.filters.includes(one)
  const [open, setOpen] = useState(months.some(isChosen))
  const Chevron = open ? IconChevronDown : IconChevronRight
  const words = wordsOf(year.filter)
  return (
    <>
      <div className={styles.year}>
        <FacetValue value={year} words={words} filter={filter} />
        <ActionIcon
          size="sm"
          aria-label={t('facets.monthsOf', { year: words })}
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          <Chevron size={14} aria-hidden="true" />
        </ActionIcon>
      </div>
      <ul className={styles.months} id={listId} hidden={!open}>
        {months.map((month) => (
          <li key={month.filter}>
            <FacetValue value={month} words={wordsOf(month.filter)} filter={filter} />
          </li>
        ))}
      </ul>
    </>
  )
}
