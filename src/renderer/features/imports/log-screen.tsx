import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LogWorkPage } from './log-work-page.tsx'
import { useLogWork } from './work/log-work-provider.tsx'

/** A log on its way in. Whoever comes back finds it as they left it. */
export function LogScreen() {
  const { t } = useTranslation()
  const job = useLogWork()
  if (job.work === null)
    return (
      <EmptyState
        title={t('importLog.nothing')}
        actions={<Button onClick={() => navigate({ screen: 'imports' })}>{t('importLog.toImports')}</Button>}
      >
        {t('importLog.nothingHint')}
      </EmptyState>
    )
  return <LogWorkPage work={job.work} job={job} />
}
