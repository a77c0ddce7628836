import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../platform/session.ts'
import { formatBytes } from '../ui/format-bytes.ts'
import { Notice } from '../ui/notice.tsx'

/** Says that the disk is almost full, once for each time it becomes so. */
export function SpaceNotice() {
  const { t, i18n } = useTranslation()
  const { spaceLeft } = useSession()
  const [hidden, setHidden] = useState(false)
  if (hidden && spaceLeft === null) setHidden(false)
  if (hidden || spaceLeft === null) return null
  return (
    <Notice
      tone="warn"
      icon={<IconAlertTriangle />}
      actions={
        <Button variant="subtle" onClick={() => setHidden(true)}>
          {t('ui.dismiss')}
        </Button>
      }
    >
      <p>{t('shell.space.low', { left: formatBytes(spaceLeft, i18n.language) })}</p>
      <p>{t('shell.space.next')}</p>
    </Notice>
  )
}
