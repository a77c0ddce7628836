import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { NewPersonLine } from '../../persons/new-person-line.tsx'
import { PersonBadges } from '../../persons/person-badges.tsx'
import { usePersons } from '../../persons/use-persons.ts'
import { formatRoute } from '../../platform/route.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './persons.module.css'
import { ForWriters } from '../../ui/for-writers.tsx'

const NOTHING = {}

/** Those whom the analyst may see, by code name: the way to what only few may read. */
export function PersonsScreen() {
  const { t } = useTranslation()
  const persons = usePersons()
  const named = useEngineQuery('persons.incidents', NOTHING)
  return (
    <Page
      title={t('persons.title')}
      badges={
        persons !== undefined && (
          <span className={styles.quiet} role="status">
            {t('persons.count', { count: persons.length })}
          </span>
        )
      }
    >
      <p className={styles.hint}>{t('persons.hint')}</p>
      <ForWriters>
        <NewPersonLine onAdded={(id) => navigate({ screen: 'person', id })} />
      </ForWriters>
      {persons?.length === 0 && <EmptyState title={t('persons.empty')}>{t('persons.emptyHint')}</EmptyState>}
      <ul className={styles.list} aria-label={t('persons.title')}>
        {persons?.map((person) => {
          const incidents = named?.[person.id]?.length ?? 0
          return (
            <li key={person.id}>
              <a className={styles.line} href={formatRoute({ screen: 'person', id: person.id })}>
                <bdi className={styles.codeName}>{person.codeName}</bdi>
                <span className={styles.quiet}>
                  {incidents === 0 ? t('persons.noIncident') : t('terms.incidents', { count: incidents })}
                </span>
                <span className={styles.badges}>
                  <PersonBadges person={person} />
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
