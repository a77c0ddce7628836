import { ActionIcon, Button } from '@mantine/core'
import { IconMaximize, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { EvidenceDetails } from '../../evidence/evidence-details.tsx'
import { EvidenceDialog } from '../../evidence/evidence-dialog.tsx'
import { EvidencePicture } from '../../evidence/evidence-picture.tsx'
import { ItemUses, type Uses } from '../../evidence/item-uses.tsx'
import styles from './evidence.module.css'

export interface SelectedItemProps {
  readonly record: StoredRecord<'evidence'>
  readonly uses: Uses
  /** Whether its bytes may be shown as the item stands. */
  readonly isShown: boolean
  readonly onClose: () => void
}

/** The item chosen in the list: its picture small and blurred, and what is known of it. */
export function SelectedItem({ record, uses, isShown, onClose }: SelectedItemProps) {
  const { t } = useTranslation()
  const [large, setLarge] = useState(false)
  const name = showFileName(record.body.file.originalName)
  return (
    <div className={styles.selected}>
      <div className={styles.selectedHead}>
        <h2 className={styles.selectedTitle}>{record.reference}</h2>
        <Button
          size="compact-xs"
          leftSection={<IconMaximize size={13} aria-hidden="true" />}
          onClick={() => setLarge(true)}
        >
          {t('evidence.viewLarge')}
        </Button>
        <ActionIcon aria-label={t('evidence.closeDetails')} onClick={onClose}>
          <IconX size={15} aria-hidden="true" />
        </ActionIcon>
      </div>
      {isShown && <EvidencePicture evidenceId={record.id} name={name} graphic={record.body.graphic} />}
      <ItemUses record={record} uses={uses} />
      <EvidenceDetails record={record} />
      <EvidenceDialog record={large ? record : null} onClose={() => setLarge(false)} />
    </div>
  )
}
