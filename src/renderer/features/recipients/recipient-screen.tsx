import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useKeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RecipientEditor } from './recipient-editor.tsx'

/** Opens a recipient once its record and its kept draft, if any, are at hand. */
export function RecipientScreen({ id, fresh }: { readonly id: string; readonly fresh: boolean }) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  if (found === undefined || kept === undefined) return null
  const record = found?.kind === 'recipient' ? found : null
  if (record === null && kept === null && !fresh)
    return (
      <EmptyState
        title={t('recipients.notFound')}
        actions={<Button onClick={() => navigate({ screen: 'recipients' })}>{t('recipients.back')}</Button>}
      />
    )
  return <RecipientEditor id={id} record={record} kept={kept} />
}
