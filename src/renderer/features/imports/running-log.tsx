import { Button } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../platform/navigation.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import type { LogJob } from './work/use-log-job.ts'

/** The log that is on its way in, and the way back to it: one at a time. */
export function RunningLog({ job }: { readonly job: LogJob }) {
  const { t } = useTranslation()
  if (job.work === null) return null
  const { name } = job.work.file
  if (job.running && job.doing === 'importing')
    return (
      <ProgressNotice
        label={t('importLog.elsewhere', { name })}
        progress={job.progress}
        onCancel={job.cancel}
      />
    )
  return (
    <Notice
      icon={<IconPackageImport />}
      actions={
        <>
          <Button variant="subtle" onClick={job.drop}>
            {t('importLog.drop')}
          </Button>
          <Button onClick={() => navigate({ screen: 'import-log' })}>{t('importLog.goOn')}</Button>
        </>
      }
    >
      {t('importLog.waiting', { name })}
    </Notice>
  )
}
