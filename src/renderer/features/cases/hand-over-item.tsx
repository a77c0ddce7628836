import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { RecordName } from '../../platform/record-name.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { HandOverChanges } from './hand-over-changes.tsx'
import styles from './versions.module.css'

type HandOver = StoredRecord<'hand-over'>

export interface HandOverItemProps {
  readonly record: HandOver
  /** The hand-over of the same case before it; undefined for the first. */
  readonly previous: HandOver | undefined
}

/** One hand-over: to whom, when, which bytes, and how it differs from the one before it. */
export function HandOverItem({ record, previous }: HandOverItemProps) {
  const { t, i18n } = useTranslation()
  const { version, format, bytes, sha256, recipient, organisation, purpose, note } = record.body
  const who = [recipient, organisation].filter((part) => part !== '').join(', ')
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <h3 className={styles.name}>{t('handOver.version', { number: version })}</h3>
        <span>{t(`handOver.as.${format}`, { size: formatBytes(bytes, i18n.language) })}</span>
        {who === '' ? (
          <span className={styles.quiet}>{t('handOver.toNobody')}</span>
        ) : (
          <bdi>{t('handOver.toWhom', { who })}</bdi>
        )}
        {purpose !== null && (
          <span>{t('handOver.for', { purpose: t(`caseParts.recipients.purposes.${purpose}`) })}</span>
        )}
        <span className={styles.end}>
          <RecordName id={record.createdBy} /> <InstantText instant={record.createdAt} />
        </span>
      </div>
      {note !== '' && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      <div className={styles.hash}>
        <span className={styles.quiet}>{t('handOver.bytes')}</span>
        <CopyText text={sha256} label={t('handOver.bytes')} />
      </div>
      <Changes record={record} previous={previous} />
    </li>
  )
}

function Changes({ record, previous }: HandOverItemProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (previous === undefined) return <p className={styles.quiet}>{t('handOver.first')}</p>
  if (previous.body.dossierSha256 === record.body.dossierSha256)
    return <p className={styles.quiet}>{t('handOver.sameAsBefore')}</p>
  return (
    <details className={styles.changes} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('handOver.compare', { number: previous.body.version })}</summary>
      {open && <HandOverChanges before={previous.body.contents} after={record.body.contents} />}
    </details>
  )
}
