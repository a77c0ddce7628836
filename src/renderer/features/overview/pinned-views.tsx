import { useTranslation } from 'react-i18next'
import { ViewCount } from '../../finding/saved-views/view-count.tsx'
import { isOffered, useViewRecords } from '../../finding/saved-views/view-records.ts'
import { formatRoute } from '../../platform/route.ts'
import { Section } from '../../ui/section.tsx'
import styles from './overview.module.css'

/** Views that are pinned, each with how many incidents it finds now. */
export function PinnedViews() {
  const { t } = useTranslation()
  const pinned = useViewRecords()?.filter((view) => isOffered(view) && view.body.pinned) ?? []
  if (pinned.length === 0) return null
  return (
    <Section title={t('views.title')}>
      <ul className={styles.needs}>
        {pinned.map((view) => (
          <li key={view.id}>
            <a className={styles.link} href={formatRoute({ screen: 'view', id: view.id })}>
              <ViewCount view={view} />
            </a>
            <bdi>{view.body.title}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}
