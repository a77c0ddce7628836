import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../platform/bridge.ts'
import { useIsViewer, useSession } from '../platform/session.ts'
import { Notice } from '../ui/notice.tsx'

/** Says once after unlock what was found amiss in the workspace and what was done about it. */
export function OpeningNotices() {
  const { t } = useTranslation()
  const { notices } = useSession()
  const isReadOnly = useIsViewer()
  const [hidden, setHidden] = useState(false)
  const forget = async () => {
    if ((await bridge.session.forgetLeft({})).ok) setHidden(true)
  }
  if (hidden || notices.length === 0) return null
  return (
    <Notice
      tone="warn"
      icon={<IconAlertTriangle />}
      actions={
        <>
          {!isReadOnly && notices.some(({ kind }) => kind === 'left-outside') && (
            <Button variant="subtle" onClick={() => void forget()}>
              {t('shell.opening.forgetLeft')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setHidden(true)}>
            {t('ui.dismiss')}
          </Button>
        </>
      }
    >
      {notices.map(({ kind, count, places }) => (
        <div key={`${kind} ${count}`}>
          <p>{t(`shell.opening.${kind}`, { count })}</p>
          {places.map((place) => (
            <p key={place}>
              <bdi>{place}</bdi>
            </p>
          ))}
        </div>
      ))}
    </Notice>
  )
}
