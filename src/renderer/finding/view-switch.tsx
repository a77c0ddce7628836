import { useTranslation } from 'react-i18next'
import { findingScreens, type FindingScreen } from '../platform/incidents-address.ts'
import { routeOfFinding } from '../platform/finding-route.ts'
import { useRoute } from '../platform/navigation.ts'
import { formatRoute } from '../platform/route.ts'
import styles from './find-page.module.css'
import type { ListFilter } from './use-list-filter.ts'

export interface ViewSwitchProps {
  readonly screen: FindingScreen
  readonly filter: ListFilter
}

/** Leads to the other ways to look at the same incidents. */
export function ViewSwitch({ screen, filter }: ViewSwitchProps) {
  const { t } = useTranslation()
  const route = useRoute()
  const shown = 'filters' in route ? route : {}
  return (
    <nav className={styles.views} aria-label={t('finding.views')}>
      {findingScreens.map((one) => (
        <a
          key={one}
          className={styles.view}
          href={formatRoute({ ...shown, ...routeOfFinding(one, filter) })}
          aria-current={one === screen ? 'page' : undefined}
        >
          {t(`finding.view.${one}`)}
        </a>
      ))}
    </nav>
  )
}
