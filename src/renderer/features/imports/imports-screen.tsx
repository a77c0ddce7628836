import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../platform/navigation.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { ChoosePanel } from './choose-panel.tsx'
import { DossierPart } from './dossier-part.tsx'
import { ImportList } from './import-list.tsx'
import styles from './imports.module.css'
import { useMedia } from './media/media-job-provider.tsx'
import { RunningLog } from './running-log.tsx'
import { useChoosing } from './use-choosing.ts'
import { useImport } from './use-import.ts'
import { useLogWork } from './work/log-work-provider.tsx'

/** What came from elsewhere, and bringing in more: a log, or a dossier of another workspace. */
export function ImportsScreen() {
  const { t } = useTranslation()
  const dossier = useImport()
  const log = useLogWork()
  const media = useMedia()
  const choosing = useChoosing({
    onDossier: (file) => void dossier.open(file),
    onLog: (file) => {
      void log.open(file)
      navigate({ screen: 'import-log' })
    },
    onMedia: (file) => {
      void media.open(file)
      navigate({ screen: 'import-media' })
    },
  })
  const isShowingDossier = dossier.plan !== null || dossier.done !== null
  return (
    <Page
      title={t('imports.title')}
      actions={
        <Button onClick={() => navigate({ screen: 'import-profiles' })}>{t('mapping.profile.title')}</Button>
      }
    >
      <div className={styles.body}>
        {!isShowingDossier && (
          <ForWriters>
            {log.work === null ? <ChoosePanel choosing={choosing} /> : <RunningLog job={log} />}
          </ForWriters>
        )}
        {dossier.running && (
          <ProgressNotice
            label={t(`imports.${dossier.step}`)}
            progress={dossier.progress}
            onCancel={dossier.cancel}
          />
        )}
        {dossier.failure !== null && <FailureNotice failure={dossier.failure} />}
        <DossierPart dossier={dossier} />
        {!isShowingDossier && (
          <Section title={t('imports.list')}>
            <ImportList />
          </Section>
        )}
      </div>
    </Page>
  )
}
