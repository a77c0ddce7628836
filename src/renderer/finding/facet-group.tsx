import { Button, UnstyledButton } from '@mantine/core'
import { useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { facetNameOf, type FacetName } from '../engine/facets.ts'
import styles from './facets.module.css'
import type { ListFilter } from './use-list-filter.ts'

export interface FacetGroupProps {
  readonly name: FacetName
  readonly filter: ListFilter
  readonly items: readonly { readonly key: string; readonly chosen: boolean; readonly shown: ReactNode }[]
}

/** So many are shown before the rest is asked for; what is chosen is always shown. */
const FIRST = 10

/** The values of one facet under its name. */
export function FacetGroup({ name, filter, items }: FacetGroupProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const group = useRef<HTMLDivElement>(null)
  const [all, setAll] = useState(false)
  const chosen = filter.filters.filter((one) => facetNameOf(one) === name)
  const shown = items.filter((item, at) => all || at < FIRST || item.chosen)
  return (
    <div ref={group} className={styles.group} role="group" aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 className={styles.name} id={headingId}>
          {t(`facets.name.${name}`)}
        </h2>
        {chosen.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              filter.onDrop(chosen)
              group.current?.querySelector('input')?.focus() // this button is gone afterwards
            }}
          >
            {t('facets.drop')}
            <span className={styles.hidden}>: {t(`facets.name.${name}`)}</span>
          </Button>
        )}
      </div>
      <ul className={styles.values}>
        {shown.map((item) => (
          <li key={item.key}>{item.shown}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <UnstyledButton className={styles.more ?? ''} onClick={() => setAll(true)}>
          {t('facets.more', { count: items.length - shown.length })}
        </UnstyledButton>
      )}
    </div>
  )
}
