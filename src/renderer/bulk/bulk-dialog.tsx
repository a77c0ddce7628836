import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkChange } from '#shared/domain/bulk/change.ts'
import type { BulkOutcome } from '#shared/ipc/bulk.ts'
import { DialogEnd } from '../ui/dialog-end.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import styles from './bulk.module.css'
import { LeftAloneList } from './left-alone-list.tsx'
import { useBulk, type BulkAsked } from './use-bulk.ts'

export interface BulkDialogProps {
  readonly title: string
  readonly ids: () => Promise<readonly string[]>
  /** What was chosen; null as long as that is not enough. */
  readonly asked: BulkAsked | null
  /** The fields to choose by. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** Chooses what is done to many incidents, says what it would come to, and does it. */
export function BulkDialog({ title, ids, asked, children, onClose }: BulkDialogProps) {
  const { t } = useTranslation()
  const bulk = useBulk(ids, onClose)
  const { told, running } = bulk
  return (
    <Modal
      opened
      size="lg"
      title={title}
      closeOnEscape={!running}
      closeOnClickOutside={false}
      withCloseButton={!running}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles.stack}>
        {bulk.failure !== null && <FailureNotice failure={bulk.failure} />}
        {told === null ? (
          <fieldset className={styles.fields} disabled={running}>
            {children}
          </fieldset>
        ) : (
          <Preview what={told.change.kind} outcome={told.outcome} />
        )}
        {running && (
          <ProgressNotice
            label={bulk.progress?.stage === 'bulk-writing' ? t('bulk.writing') : t('bulk.looking')}
            progress={bulk.progress}
            onCancel={bulk.cancel}
          />
        )}
      </div>
      <DialogEnd>
        <Button disabled={running} onClick={told === null ? onClose : bulk.back}>
          {told === null ? t('ui.cancel') : t('bulk.back')}
        </Button>
        {told === null ? (
          <Button
            variant="filled"
            disabled={asked === null || running}
            onClick={() => void (asked !== null && bulk.check(asked))}
          >
            {t('bulk.next')}
          </Button>
        ) : told.outcome.changed === 0 ? null : (
          <Button data-autofocus variant="filled" disabled={running} onClick={() => void bulk.go()}>
            {t('bulk.go', { count: told.outcome.changed })}
          </Button>
        )}
      </DialogEnd>
    </Modal>
  )
}

interface PreviewProps {
  readonly what: BulkChange['kind']
  readonly outcome: BulkOutcome
}

function Preview({ what, outcome: { changed, left } }: PreviewProps) {
  const { t } = useTranslation()
  const total = left.reduce((sum, { count }) => sum + count, changed)
  return (
    <div role="status">
      <p>{changed === 0 ? t('bulk.none') : t(`bulk.will.${what}`, { count: changed, total })}</p>
      {left.length > 0 && changed > 0 && <p>{t('bulk.rest', { count: total - changed })}</p>}
      <LeftAloneList left={left} />
    </div>
  )
}
