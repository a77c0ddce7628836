import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { EvidenceDetails } from './evidence-details.tsx'
import { EvidencePicture } from './evidence-picture.tsx'
import styles from './evidence-dialog.module.css'

export interface EvidenceDialogProps {
  /** Null shows nothing. */
  readonly record: StoredRecord<'evidence'> | null
  readonly onClose: () => void
  readonly onUsePosition?: (metadata: EmbeddedMetadata) => void
}

/** One item large, with everything that is known of it beside the picture. */
export function EvidenceDialog({ record, onClose, onUsePosition }: EvidenceDialogProps) {
  const { t } = useTranslation()
  if (record === null) return null
  const name = showFileName(record.body.file.originalName)
  return (
    <Modal
      opened
      size="90%"
      title={<bdi>{name}</bdi>}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles.columns}>
        <EvidencePicture evidenceId={record.id} name={name} graphic={record.body.graphic} large />
        <EvidenceDetails record={record} onUsePosition={onUsePosition} />
      </div>
    </Modal>
  )
}
