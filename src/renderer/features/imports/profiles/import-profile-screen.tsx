import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { useKeptDraft } from '../../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../../platform/navigation.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ImportProfileEditor } from './import-profile-editor.tsx'
import { useProfiles } from './use-profiles.ts'

export interface ImportProfileScreenProps {
  readonly id: string
  readonly copyOf: string | null
}

/** Opens a profile once its record and its kept draft, if any, are at hand, or the one that it is to be a copy of. */
export function ImportProfileScreen({ id, copyOf }: ImportProfileScreenProps) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  const profiles = useProfiles()
  if (found === undefined || kept === undefined || profiles === undefined) return null
  const record = found?.kind === 'import-profile' ? found : null
  const copied = [...profiles.own, ...profiles.ready].find((one) => one.id === copyOf)?.body ?? null
  if (record === null && kept === null && copied === null)
    return (
      <EmptyState
        title={t('mapping.profile.notFound')}
        actions={
          <Button onClick={() => navigate({ screen: 'import-profiles' })}>{t('mapping.profile.back')}</Button>
        }
      />
    )
  return <ImportProfileEditor key={id} id={id} record={record} kept={kept} copied={copied} />
}
