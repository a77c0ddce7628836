import { Button, Dialog } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../platform/bridge.ts'
import { keepOpenDrafts } from '../platform/drafts/open-drafts.ts'
import { useActivity } from '../platform/use-activity.ts'
import { Notice } from '../ui/notice.tsx'

/** Says that the workspace is about to lock. Whatever the person does keeps it open; what they typed is kept either way. */
export function LockWarning() {
  const { t } = useTranslation()
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(
    () =>
      bridge.on('session:locking', (warning) => {
        setSeconds(warning.seconds)
        if (warning.seconds !== null) void keepOpenDrafts()
      }),
    [],
  )
  useActivity(seconds !== null)
  return (
    <Dialog
      opened={seconds !== null}
      position={{ bottom: 20, right: 20 }}
      size="lg"
      p={0}
      transitionProps={{ duration: 0 }}
      role="alertdialog"
      aria-label={t('shell.locking.title')}
    >
      <Notice
        tone="warn"
        icon={<IconLock />}
        actions={<Button onClick={() => void bridge.session.active({})}>{t('shell.locking.stay')}</Button>}
      >
        <p>{t('shell.locking.text', { count: seconds ?? 0 })}</p>
      </Notice>
    </Dialog>
  )
}
