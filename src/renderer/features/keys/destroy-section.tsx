import { Button } from '@mantine/core'
import { IconKeyOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import styles from '../../keys/keys.module.css'
import { bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The way to make a workspace unreadable for good: what goes, what does not, and its name typed by hand. */
export function DestroySection() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const [issue, setIssue] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  const cancel = () => {
    setAsking(false)
    setTyped('')
    setIssue(undefined)
    setFailure(null)
  }
  const destroy = async () => {
    setBusy(true)
    const answer = await bridge.key.destroy({ name: typed })
    setBusy(false)
    if (answer.ok) return
    const told = answer.failure.issues?.[0]
    setIssue(told?.key)
    setFailure(told === undefined ? answer.failure : null)
  }

  return (
    <>
      <Button color="red" leftSection={<IconKeyOff size={14} />} onClick={() => setAsking(true)}>
        {t('keys.destroy.begin')}
      </Button>
      <ConfirmDialog
        opened={asking}
        danger
        busy={busy}
        title={t('keys.destroy.ask')}
        confirmLabel={t('keys.destroy.confirm')}
        onCancel={cancel}
        onConfirm={() => void destroy()}
      >
        <div className={styles.steps}>
          <p>{t('keys.destroy.goes')}</p>
          <ul className={styles.points}>
            {(['backups', 'disk', 'others'] as const).map((limit) => (
              <li key={limit}>{t(`keys.destroy.limits.${limit}`)}</li>
            ))}
          </ul>
          <TextField
            required
            label={t('keys.destroy.type')}
            description={<bdi>{workspace}</bdi>}
            value={typed}
            issue={issue}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {failure !== null && <FailureNotice failure={failure} />}
        </div>
      </ConfirmDialog>
    </>
  )
}
