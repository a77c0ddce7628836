import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { CopyText } from '../ui/copy-text.tsx'
import { formatBytes } from '../ui/format-bytes.ts'
import { InstantText } from '../ui/instant-text.tsx'
import { collectionWords } from './collection-words.ts'
import styles from './evidence-details.module.css'
import { FileType } from './file-type.tsx'

type Item = StoredRecord<'evidence'>

/** What was fixed when the item came in. */
export function EvidenceFacts({ record }: { readonly record: Item }) {
  const { t, i18n } = useTranslation()
  const { file } = record.body
  return (
    <dl className={styles.facts}>
      <dt>{t('evidence.columns.name')}</dt>
      <dd>
        <bdi>{showFileName(file.originalName)}</bdi>
      </dd>
      <dt>{t('evidence.columns.type')}</dt>
      <dd>
        <FileType file={file} />
      </dd>
      <dt>{t('evidence.columns.size')}</dt>
      <dd>{formatBytes(file.bytes, i18n.language)}</dd>
      <dt>{t('evidence.columns.takenIn')}</dt>
      <dd>
        <InstantText instant={record.createdAt} />
      </dd>
      <dt className={styles.wide}>{t('evidence.columns.sha256')}</dt>
      <dd className={styles.wide}>
        <CopyText text={file.sha256} label={t('evidence.columns.sha256')} />
      </dd>
      <dt className={styles.wide}>{t('evidence.columns.sha512')}</dt>
      <dd className={styles.wide}>
        <CopyText text={file.sha512} label={t('evidence.columns.sha512')} />
      </dd>
    </dl>
  )
}

/** What an analyst says of it; what nobody has said yet is not listed. */
export function DescriptionFacts({ record }: { readonly record: Item }) {
  const { t } = useTranslation()
  const { title, collected, consent, graphic, tlp, retentionHold, note } = record.body
  return (
    <dl className={styles.facts}>
      <Fact label={t('custody.facts.title')} value={title} />
      <Fact label={t('custody.facts.graphic')} value={t(`custody.graphic.${graphic}`)} />
      <Fact label={t('custody.facts.collected')} value={collectionWords(collected)} />
      <Fact
        label={t('custody.facts.consent')}
        value={[
          t(`custody.consent.${consent.status}`),
          ...consent.scope.map((scope) => t(`custody.scope.${scope}`)),
        ].join(', ')}
      />
      <Fact label={t('custody.facts.tlp')} value={tlp} />
      {retentionHold !== '' && <Fact label={t('custody.facts.hold')} value={retentionHold} />}
      {note !== '' && <Fact label={t('custody.facts.note')} value={note} />}
    </dl>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value === '' ? (
          <span className={styles.quiet}>{t('custody.facts.notSaid')}</span>
        ) : (
          <bdi>{value}</bdi>
        )}
      </dd>
    </>
  )
}
