import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useKeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PhysicalItemEditor } from './physical-item-editor.tsx'

/** Opens a physical item once its record and its kept draft, if any, are at hand. */
export function PhysicalItemScreen({ id, fresh }: { readonly id: string; readonly fresh: boolean }) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  if (found === undefined || kept === undefined) return null
  const record = found?.kind === 'physical-item' ? found : null
  if (record === null && kept === null && !fresh)
    return (
      <EmptyState
        title={t('custody.physical.notFound')}
        actions={
          <Button onClick={() => navigate({ screen: 'physical-items' })}>{t('custody.physical.back')}</Button>
        }
      />
    )
  return <PhysicalItemEditor id={id} record={record} kept={kept} />
}
