import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { FileType } from '../../../evidence/file-type.tsx'
import { ShortHash } from '../../../evidence/short-hash.tsx'
import { formatBytes } from '../../../ui/format-bytes.ts'
import { RemoveButton } from '../../../form/entry.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import type { EvidenceEntry } from '../model/incident-form.ts'
import styles from './sections.module.css'

export interface LinkedEvidenceProps {
  readonly entry: EvidenceEntry
  /** Missing while the workspace is still being read. */
  readonly record: StoredRecord<'evidence'> | undefined
  readonly onView: () => void
  readonly onNote: (note: string) => void
  readonly onRemove: () => void
}

/** One item that the incident refers to, and what it shows. */
export function LinkedEvidence({ entry, record, onView, onNote, onRemove }: LinkedEvidenceProps) {
  const { t, i18n } = useTranslation()
  const file = record?.body.file
  const name = file === undefined ? t('incident.evidence.reading') : showFileName(file.originalName)
  return (
    <li className={styles.item}>
      <div className={styles.itemFacts}>
        <bdi className={styles.itemName}>{name}</bdi>
        {file !== undefined && (
          <span className={styles.itemLine}>
            <span>{record?.reference}</span>
            <FileType file={file} />
            <span>{formatBytes(file.bytes, i18n.language)}</span>
            <ShortHash sha256={file.sha256} name={name} />
          </span>
        )}
      </div>
      <Button
        disabled={record === undefined}
        aria-label={t('incident.evidence.viewNamed', { name })}
        onClick={onView}
      >
        {t('incident.evidence.view')}
      </Button>
      <RemoveButton label={t('incident.evidence.remove', { name })} onRemove={onRemove} />
      <WordsField
        className={styles.itemNote ?? ''}
        field={`evidence.${entry.id}.note`}
        aria-label={t('incident.evidence.note', { name })}
        placeholder={t('incident.evidence.notePlaceholder')}
        value={entry.note}
        onChange={onNote}
      />
    </li>
  )
}
