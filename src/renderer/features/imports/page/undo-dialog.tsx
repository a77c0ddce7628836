import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogUndoing } from '#shared/ipc/logs.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../../platform/bridge.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import styles from './page.module.css'

/** What undoing would do, told first; then doing it. */
export function UndoDialog({
  importId,
  onClose,
}: {
  readonly importId: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [plan, setPlan] = useState<LogUndoing | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let current = true
    void bridge.log.checkUndo({ importId }).then((answer) => {
      if (!current) return
      if (answer.ok) setPlan(answer.value)
      else setFailure(answer.failure)
    })
    return () => {
      current = false
    }
  }, [importId])
  const undo = async () => {
    setBusy(true)
    setFailure(null)
    const answer = await bridge.log.undo({ importId })
    setBusy(false)
    if (answer.ok) onClose()
    else setFailure(answer.failure)
  }
  return (
    <ConfirmDialog
      opened
      danger
      title={t('logImports.undo.title')}
      confirmLabel={t('logImports.undo.confirm')}
      busy={busy || (plan === null && failure === null)}
      disabled={plan === null}
      onConfirm={() => void undo()}
      onCancel={onClose}
    >
      <div className={styles.undo}>
        {failure !== null && <FailureNotice failure={failure} />}
        <p>{t('logImports.undo.lead')}</p>
        {plan !== null && <UndoPlan plan={plan} />}
        <p className={styles.quiet}>{t('logImports.undo.again')}</p>
      </div>
    </ConfirmDialog>
  )
}

function UndoPlan({ plan: { withdrawn, restored, sources, left } }: { readonly plan: LogUndoing }) {
  const { t } = useTranslation()
  return (
    <>
      <ul className={styles.left}>
        <li>{t('logImports.undo.withdrawn', { count: withdrawn })}</li>
        <li>{t('logImports.undo.restored', { count: restored })}</li>
        <li>{t('logImports.undo.sources', { count: sources })}</li>
      </ul>
      {left.count > 0 && (
        <div>
          <p>{t('logImports.undo.left', { count: left.count })}</p>
          <ul className={styles.left}>
            {left.items.map(({ reference, title }) => (
              <li key={reference}>
                {reference} <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
          {left.count > left.items.length && (
            <p className={styles.quiet}>{t('logImports.more', { count: left.count - left.items.length })}</p>
          )}
        </div>
      )}
    </>
  )
}
