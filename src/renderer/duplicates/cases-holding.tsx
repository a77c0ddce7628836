import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './merge.module.css'
import type { IncidentRecord } from './use-merge.ts'

/** The cases in which the incident is an exhibit, each with its number. */
export function CasesHolding({ incident }: { readonly incident: IncidentRecord }) {
  const { t } = useTranslation()
  const cases = useEngineQuery('records.all', { kind: 'case' }) ?? []
  const holding = cases.flatMap((record) => {
    const entry =
      record.kind === 'case'
        ? record.body.incidents.find(({ incidentId }) => incidentId === incident.id)
        : undefined
    return record.kind === 'case' && entry !== undefined
      ? [{ id: record.id, title: record.body.title, exhibit: entry.exhibit }]
      : []
  })
  if (holding.length === 0) return null
  return (
    <Notice tone="warn">
      {t('people.merge.cases', { count: holding.length, reference: incident.reference })}
      <ul className={styles.cases}>
        {holding.map(({ id, title, exhibit }) => (
          <li key={id}>
            <bdi>{t('people.merge.exhibit', { title, exhibit })}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
