import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackups } from '../backup/use-backups.ts'
import { navigate, useRoute } from '../platform/navigation.ts'
import { Notice } from '../ui/notice.tsx'

/** Says why the backup that is due was not made, once for each time it is so; it is tried again by itself. */
export function BackupNotice() {
  const { t } = useTranslation()
  const problem = useBackups({ counting: false }).backups?.problem ?? null
  const { screen } = useRoute()
  const [hidden, setHidden] = useState(false)
  if (hidden && problem === null) setHidden(false)
  // The place of backups says it itself.
  if (hidden || problem === null || screen === 'backup') return null
  return (
    <Notice
      tone="warn"
      icon={<IconDeviceFloppy />}
      actions={
        <>
          <Button onClick={() => navigate({ screen: 'backup' })}>{t('shell.backup.show')}</Button>
          <Button variant="subtle" onClick={() => setHidden(true)}>
            {t('ui.dismiss')}
          </Button>
        </>
      }
    >
      <p>
        {t('shell.backup.notMade')} {problem.message}
      </p>
      {problem.next !== null && <p>{problem.next}</p>}
    </Notice>
  )
}
