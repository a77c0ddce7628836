import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../../platform/bridge.ts'
import { newId } from '../../../platform/new-id.ts'
import { navigate } from '../../../platform/navigation.ts'
import { useSaveRecord } from '../../../platform/use-save-record.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ForWriters } from '../../../ui/for-writers.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { ImportProfileItem } from './import-profile-item.tsx'
import styles from './profiles.module.css'
import { useProfiles } from './use-profiles.ts'

/** By which rules logs are read: the workspace's own profiles, and those that come with Holdfast. */
export function ImportProfilesScreen() {
  const { t } = useTranslation()
  const profiles = useProfiles()
  const saving = useSaveRecord('import-profile')
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = async () => {
    setFailure(null)
    const answer = await bridge.log.loadProfile({})
    if (!answer.ok) return setFailure(answer.failure)
    const { profile } = answer.value
    if (profile === null) return
    const draft = { kind: 'import-profile' as const, id: newId(), baseRev: null, body: profile }
    const saved = await saving.save(draft, '')
    if (saved !== null) navigate({ screen: 'import-profile', id: saved.id, copyOf: null })
  }
  return (
    <Page
      title={t('mapping.profile.title')}
      actions={
        <>
          <Button onClick={() => navigate({ screen: 'imports' })}>{t('importLog.toImports')}</Button>
          <ForWriters>
            <Button leftSection={<IconFileImport size={14} aria-hidden="true" />} onClick={() => void load()}>
              {t('mapping.profile.load')}
            </Button>
          </ForWriters>
        </>
      }
    >
      <p className={styles.intro}>{t('mapping.profile.intro')}</p>
      {failure !== null && <FailureNotice failure={failure} onDismiss={() => setFailure(null)} />}
      {saving.failure !== null && <FailureNotice failure={saving.failure} onDismiss={saving.clear} />}
      <Section title={t('mapping.profile.own')}>
        {profiles?.own.length === 0 && <p className={styles.quiet}>{t('mapping.profile.noOwn')}</p>}
        <ul className={styles.list}>
          {profiles?.own.map(({ id, body }) => (
            <ImportProfileItem key={id} id={id} isOwn body={body} onFailure={setFailure} />
          ))}
        </ul>
      </Section>
      <Section title={t('mapping.profile.ready')} hint={t('mapping.profile.readyHint')}>
        <ul className={styles.list}>
          {profiles?.ready.map(({ id, body }) => (
            <ImportProfileItem key={id} id={id} isOwn={false} body={body} onFailure={setFailure} />
          ))}
        </ul>
      </Section>
    </Page>
  )
}
