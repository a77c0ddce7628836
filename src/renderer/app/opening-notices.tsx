import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../platform/session.ts'
import { Notice } from '../ui/notice.tsx'

/** Says once after unlock what was found amiss in the workspace and what was done about it. */
export function OpeningNotices() {
  const { t } = useTranslation()
  const { notices } = useSession()
  const [hidden, setHidden] = useState(false)
  if (hidden || notices.length === 0) return null
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
      {notices.map(({ kind, count }) => (
        <p key={`${kind} ${count}`}>{t(`shell.opening.${kind}`, { count })}</p>
      ))}
    </Notice>
  )
}
