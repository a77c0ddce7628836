import { useTranslation } from 'react-i18next'
import { HandOverItem } from '../../hand-overs/hand-over-item.tsx'
import styles from '../../hand-overs/hand-overs.module.css'
import { OutdatedList } from '../../hand-overs/outdated-list.tsx'
import { useHandOvers } from '../../hand-overs/use-hand-overs.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'

/** Every time a dossier of the case left the workspace, newest first. */
export function CaseVersions({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation()
  const log = useHandOvers()
  if (log === undefined) return null
  const own = log.list.filter(({ body }) => body.caseId === caseId)
  return (
    <Section title={t('handOver.title')}>
      <OutdatedList
        withCase={false}
        outdated={log.outdated.filter(({ has }) => has.body.caseId === caseId)}
      />
      {own.length === 0 ? (
        <EmptyState title={t('handOver.none')}>{t('handOver.noneHint')}</EmptyState>
      ) : (
        <ol className={styles.versions} reversed>
          {own.map((record) => (
            <HandOverItem
              key={record.id}
              record={record}
              previous={log.before(record)}
              standing={log.standingOf(record.id)}
              withCase={false}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}
