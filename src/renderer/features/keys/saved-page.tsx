import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { useRecoveryKey } from './use-recovery-key.ts'

export interface SavedPageProps {
  readonly recovery: Pick<ReturnType<typeof useRecoveryKey>, 'busy' | 'deleteSaved'>
  readonly name: string
}

/** A page that lies on a disk in clear, and the way to take it away once it is printed. */
export function SavedPage({ recovery, name }: SavedPageProps) {
  const { t } = useTranslation()
  return (
    <Notice
      tone="warn"
      icon={<IconAlertTriangle />}
      actions={
        <Button loading={recovery.busy} onClick={() => void recovery.deleteSaved()}>
          {t('keys.recovery.page.delete')}
        </Button>
      }
    >
      <p>
        {t('keys.recovery.page.saved')} <bdi>{name}</bdi>
      </p>
      <p>{t('keys.recovery.page.next')}</p>
    </Notice>
  )
}
