import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { facetNames, type FacetName, type Facets } from '../engine/facets.ts'
import type { IncidentListFilter } from '../engine/queries.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { FacetGroup, type FacetGroupProps } from './facet-group.tsx'
import { FacetValue } from './facet-value.tsx'
import { FacetYear } from './facet-year.tsx'
import styles from './facets.module.css'
import type { ListFilter } from './use-list-filter.ts'
import { useValueWords } from './use-value-words.ts'
import { yearsOfFacet } from './years-of-facet.ts'

export interface FacetPanelProps {
  readonly filter: ListFilter
  /** The same, once the words have settled. */
  readonly asked: IncidentListFilter
}

/** What the list can be narrowed down to, each value with how many it would show. */
export function FacetPanel({ filter, asked }: FacetPanelProps) {
  const { t } = useTranslation()
  const facets = useLatest(useEngineQuery('incidents.facets', asked))
  return (
    <section aria-label={t('facets.title')}>
      {facets !== undefined && <Groups filter={filter} facets={facets} />}
    </section>
  )
}

/** The last counts there were, so that nothing jumps while the next ones are on their way. */
function useLatest(facets: Facets | undefined): Facets | undefined {
  const [latest, setLatest] = useState(facets)
  if (facets !== undefined && facets !== latest) setLatest(facets)
  return facets ?? latest
}

function Groups({ filter, facets }: { readonly filter: ListFilter; readonly facets: Facets }) {
  const { t } = useTranslation()
  const wordsOf = useValueWords(facets.log.map((value) => value.filter))
  const isChosen = (one: string) => filter.filters.includes(one)
  const itemsOf = (values: Facets[FacetName]): FacetGroupProps['items'] =>
    values.map((value) => ({
      key: value.filter,
      chosen: isChosen(value.filter),
      shown: <FacetValue value={value} words={wordsOf(value.filter)} filter={filter} />,
    }))
  const itemsOfTime = (): FacetGroupProps['items'] => {
    const { years, unknown } = yearsOfFacet(facets.when)
    const items = years.map((one) => ({
      key: one.year.filter,
      chosen: [one.year, ...one.months].some((value) => isChosen(value.filter)),
      shown: <FacetYear of={one} filter={filter} wordsOf={wordsOf} />,
    }))
    return [...items, ...itemsOf(unknown)]
  }
  return (
    <>
      {facetNames.map((name) => {
        const items = name === 'when' ? itemsOfTime() : itemsOf(facets[name])
        return items.length > 0 && <FacetGroup key={name} name={name} filter={filter} items={items} />
      })}
      {facetNames.every((name) => facets[name].length === 0) && (
        <p className={styles.nothing}>{t('facets.nothing')}</p>
      )}
    </>
  )
}
