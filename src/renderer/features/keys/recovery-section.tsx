import { Button } from '@mantine/core'
import { IconKey, IconKeyOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import { RecoveryDialog } from './recovery-dialog.tsx'

export interface RecoverySectionProps {
  readonly hasRecoveryKey: boolean
  readonly onChanged: () => void
}

/** Whether whoever is at work has a recovery key, and the way to one. */
export function RecoverySection({ hasRecoveryKey, onChanged }: RecoverySectionProps) {
  const { t } = useTranslation()
  const [making, setMaking] = useState(false)
  // The journal grows before the key slot is written, so that alone does not say that the key is there.
  const close = () => {
    setMaking(false)
    onChanged()
  }
  return (
    <>
      <Notice
        tone={hasRecoveryKey ? 'ok' : 'warn'}
        icon={hasRecoveryKey ? <IconKey /> : <IconKeyOff />}
        actions={
          <Button onClick={() => setMaking(true)}>
            {t(hasRecoveryKey ? 'keys.recovery.replace' : 'keys.recovery.make')}
          </Button>
        }
      >
        <p>{t(hasRecoveryKey ? 'keys.recovery.has' : 'keys.recovery.hasNone')}</p>
      </Notice>
      {making && <RecoveryDialog replaces={hasRecoveryKey} onClose={close} />}
    </>
  )
}
