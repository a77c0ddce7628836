import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useKeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReportEditor } from './report-editor.tsx'

/** Opens a statistical report once its record and its kept draft, if any, are at hand. */
export function ReportScreen({ id, fresh }: { readonly id: string; readonly fresh: boolean }) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  if (found === undefined || kept === undefined) return null
  const record = found?.kind === 'statistical-report' ? found : null
  if (record === null && kept === null && !fresh)
    return (
      <EmptyState
        title={t('reports.notFound')}
        actions={<Button onClick={() => navigate({ screen: 'overview' })}>{t('reports.back')}</Button>}
      />
    )
  return <ReportEditor key={id} id={id} record={record} kept={kept} />
}
