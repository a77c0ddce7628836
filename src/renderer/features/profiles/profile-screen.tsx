import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useRecords } from '../../hand-overs/use-records.ts'
import { useKeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { rulesToCopy } from './profile-form.ts'
import { ProfileEditor } from './profile-editor.tsx'

/** Opens a profile once its record and its kept draft, if any, are at hand, or the rules that it is to be a copy of. */
export function ProfileScreen({ id, copyOf }: { readonly id: string; readonly copyOf: string | null }) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  const own = useRecords('export-profile')
  if (found === undefined || kept === undefined || own === undefined) return null
  const record = found?.kind === 'export-profile' ? found : null
  const copied = copyOf === null ? null : rulesToCopy(copyOf, own)
  if (record === null && kept === null && copied === null)
    return (
      <EmptyState
        title={t('profiles.notFound')}
        actions={
          <Button onClick={() => navigate({ screen: 'export-profiles' })}>{t('profiles.back')}</Button>
        }
      />
    )
  return <ProfileEditor key={id} id={id} record={record} kept={kept} copied={copied} />
}
