import { Button } from '@mantine/core'
import { IconCircleCheck, IconShieldExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import type { FixityCheck } from './use-check.ts'

/** How far a check is, and what came of it. */
export function CheckResult({ check }: { readonly check: FixityCheck }) {
  const { t } = useTranslation()
  const { job, result, failure, clear } = check
  if (job.running)
    return (
      <ProgressNotice label={t('custody.actions.checking')} progress={job.progress} onCancel={job.cancel} />
    )
  if (failure !== null) return <FailureNotice failure={failure} onDismiss={clear} />
  if (result === null) return null
  const bad = result.failed.length > 0
  return (
    <Notice
      tone={bad || result.unread > 0 ? 'warn' : 'ok'}
      icon={bad ? <IconShieldExclamation /> : <IconCircleCheck />}
      actions={
        <Button variant="subtle" onClick={clear}>
          {t('ui.dismiss')}
        </Button>
      }
    >
      {result.intact > 0 && <p>{t('custody.actions.intact', { count: result.intact })}</p>}
      {bad && <p>{t('custody.actions.failed', { count: result.failed.length })}</p>}
      {result.unread > 0 && <p>{t('custody.actions.unread', { count: result.unread })}</p>}
    </Notice>
  )
}
