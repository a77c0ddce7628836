import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bulkStatus, type BulkStatus } from '#shared/domain/bulk/change.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkPartProps } from './tags-dialog.tsx'

/** Takes many incidents a step of their review further. */
export function StatusDialog({ ids, onClose }: BulkPartProps) {
  const { t } = useTranslation()
  const [status, setStatus] = useState<BulkStatus>('submitted')
  const [reason, setReason] = useState('')
  const isNeeded = status === 'withdrawn'
  const isReady = !isNeeded || reason.trim() !== ''
  return (
    <BulkDialog
      title={t('bulk.title.status')}
      ids={ids}
      asked={isReady ? { change: { kind: 'status', status }, reason: reason.trim() } : null}
      onClose={onClose}
    >
      <SelectField
        label={t('bulk.status.label')}
        value={status}
        options={bulkStatus.options.map((value) => ({ value, label: t(`bulk.status.${value}`) }))}
        onChange={setStatus}
      />
      <TextField
        required={isNeeded}
        maxLength={400}
        label={t('bulk.status.reason')}
        description={t('bulk.status.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </BulkDialog>
  )
}
