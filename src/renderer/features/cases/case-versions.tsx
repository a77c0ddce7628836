import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { HandOverItem } from './hand-over-item.tsx'
import styles from './versions.module.css'

/** Every time a dossier of the case left the workspace, newest first. */
export function CaseVersions({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation()
  const all = useEngineQuery('records.all', { kind: 'hand-over' })
  const own = all
    ?.filter(isHandOver)
    .filter(({ body }) => body.caseId === caseId)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  if (own === undefined) return null
  return (
    <Section title={t('handOver.title')}>
      {own.length === 0 ? (
        <EmptyState title={t('handOver.none')}>{t('handOver.noneHint')}</EmptyState>
      ) : (
        <ol className={styles.versions} reversed>
          {own
            .map((record, index) => (
              <HandOverItem key={record.id} record={record} previous={own[index - 1]} />
            ))
            .toReversed()}
        </ol>
      )}
    </Section>
  )
}

const isHandOver = (record: StoredRecord): record is StoredRecord<'hand-over'> => record.kind === 'hand-over'
