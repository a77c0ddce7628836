import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../../platform/navigation.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProgressNotice } from '../../../ui/progress-notice.tsx'
import { FoundMedia } from './found-media.tsx'
import { useMedia } from './media-job-provider.tsx'
import styles from './media.module.css'
import { TakenMedia } from './taken-media.tsx'

/** Photos and videos on their way in, and what to make of them then. */
export function MediaScreen() {
  const { t } = useTranslation()
  const { file, look, taken, running, progress, cancel, failure, takeIn, drop } = useMedia()
  const toImports = () => {
    drop()
    navigate({ screen: 'imports' })
  }
  if (file === null)
    return (
      <EmptyState
        title={t('importMedia.nothing')}
        actions={<Button onClick={toImports}>{t('importMedia.toImports')}</Button>}
      >
        {t('importMedia.nothingHint')}
      </EmptyState>
    )
  return (
    <Page
      textOnly={taken === null}
      title={<bdi>{file.name}</bdi>}
      actions={
        <>
          <Button disabled={running} onClick={toImports}>
            {t('importMedia.another')}
          </Button>
          {look !== null && taken === null && (
            <Button variant="filled" disabled={running || look.files === 0} onClick={() => void takeIn()}>
              {t('importMedia.takeIn')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        {running && (
          <ProgressNotice
            label={t(look === null ? 'importMedia.looking' : 'importMedia.taking')}
            progress={progress}
            onCancel={cancel}
          />
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        {taken !== null && <TakenMedia taken={taken} />}
        {look !== null && <FoundMedia look={look} />}
      </div>
    </Page>
  )
}
