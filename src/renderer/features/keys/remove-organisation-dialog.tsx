import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedOrganisation } from '#shared/ipc/keys.ts'
import type { Failure } from '#shared/lib/result.ts'
import styles from '../../keys/keys.module.css'
import { bridge } from '../../platform/bridge.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'

export interface RemoveOrganisationDialogProps {
  readonly organisation: ListedOrganisation
  readonly onClose: () => void
}

/** Takes the key of an organisation away, after saying what that does not undo. */
export function RemoveOrganisationDialog({ organisation, onClose }: RemoveOrganisationDialogProps) {
  const { t } = useTranslation()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    const removed = await bridge.key.removeOrganisation({ id: organisation.id })
    setBusy(false)
    if (removed.ok) onClose()
    else setFailure(removed.failure)
  }
  return (
    <ConfirmDialog
      opened
      danger
      busy={busy}
      title={t('keys.organisation.removeTitle')}
      confirmLabel={t('keys.organisation.removeConfirm')}
      onCancel={onClose}
      onConfirm={() => void remove()}
    >
      <div className={styles.steps}>
        <p>
          <bdi>{organisation.name}</bdi>
        </p>
        <p>{t('keys.organisation.goes')}</p>
        <ul className={styles.points}>
          {(['copies', 'dataKey', 'people'] as const).map((limit) => (
            <li key={limit}>{t(`keys.organisation.limits.${limit}`)}</li>
          ))}
        </ul>
        {failure !== null && <FailureNotice failure={failure} />}
      </div>
    </ConfirmDialog>
  )
}
