import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useKeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CaseEditor } from './case-editor.tsx'

/** Opens a case once its record and its kept draft, if any, are at hand. */
export function CaseScreen({ id, fresh }: { readonly id: string; readonly fresh: boolean }) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  if (found === undefined || kept === undefined) return null
  const record = found?.kind === 'case' ? found : null
  if (record === null && kept === null && !fresh)
    return (
      <EmptyState
        title={t('cases.notFound')}
        actions={<Button onClick={() => navigate({ screen: 'cases' })}>{t('cases.back')}</Button>}
      />
    )
  return <CaseEditor id={id} record={record} kept={kept} />
}
