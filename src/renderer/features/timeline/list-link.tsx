import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { routeOfFinding } from '../../platform/finding-route.ts'
import { formatRoute } from '../../platform/route.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import styles from './timeline.module.css'

export interface ListLinkProps {
  readonly filter: ListFilter
  /** Of the list to which it leads; words and area stay. */
  readonly filters: readonly string[]
  readonly children: ReactNode
}

/** A number that leads to the incidents which it counts. */
export const ListLink = ({ filter: { text, area }, filters, children }: ListLinkProps) => (
  <a className={styles.link} href={formatRoute(routeOfFinding('incidents', { text, area, filters }))}>
    {children}
  </a>
)

export interface CountProps {
  readonly count: number
  readonly filter: ListFilter
  readonly filters: readonly string[]
}

/** Nothing leads nowhere. */
export function Count({ count, filter, filters }: CountProps) {
  const { i18n } = useTranslation()
  if (count === 0) return 0
  return (
    <ListLink filter={filter} filters={filters}>
      {new Intl.NumberFormat(i18n.language).format(count)}
    </ListLink>
  )
}
