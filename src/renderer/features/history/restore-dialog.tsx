import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { restoredBody, type RestorableKind } from '#shared/domain/record/restored-body.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { issueAt } from '../../platform/body-issues.ts'
import { navigate } from '../../platform/navigation.ts'
import { routeOfRecord } from '../../platform/route-of-record.ts'
import { useRestore } from '../../platform/use-restore.ts'
import { difference } from '../../ui/difference.ts'
import { DifferenceTable } from '../../ui/difference-table.tsx'
import { DialogEnd } from '../../ui/dialog-end.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusedVersion } from '../../ui/refused-version.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface RestoreDialogProps {
  readonly current: StoredRecord<RestorableKind>
  readonly earlier: StoredRecord<RestorableKind>
  readonly onClose: () => void
}

/** What would change back, why, and the going ahead. The versions in between stay in the history. */
export function RestoreDialog({ current, earlier, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<string>(t('history.restoreReason', { rev: earlier.rev }))
  const { restoring, failure, stale, restore } = useRestore()
  const route = routeOfRecord(current)
  const goAhead = async () => {
    if (await restore(current, earlier, reason)) onClose()
  }
  return (
    <Modal
      opened
      size="xl"
      title={t('history.restoreTitle', { rev: earlier.rev })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>{t('history.restoreHint', { rev: current.rev + 1 })}</p>
      <DifferenceTable
        changes={difference(current.body, restoredBody(current, earlier))}
        beforeLabel={t('history.now')}
        afterLabel={t('history.restored')}
      />
      {failure !== null && (
        <RefusedVersion
          failure={failure}
          actions={route !== null && <Button onClick={() => navigate(route)}>{t('history.mend')}</Button>}
        />
      )}
      {stale && <Notice tone="warn">{t('history.restoreStale')}</Notice>}
      <TextField
        mt="md"
        required
        maxLength={500}
        label={t('history.restoreWhy')}
        value={reason}
        issue={issueAt(failure?.issues ?? [], 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogEnd>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button
          variant="filled"
          loading={restoring}
          disabled={reason.trim() === ''}
          onClick={() => void goAhead()}
        >
          {t('history.restore')}
        </Button>
      </DialogEnd>
    </Modal>
  )
}
