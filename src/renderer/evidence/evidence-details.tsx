import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { CopyText } from '../ui/copy-text.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatBytes } from '../ui/format-bytes.ts'
import { InstantText } from '../ui/instant-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import { CustodyList } from './custody-list.tsx'
import styles from './evidence-details.module.css'
import { FileType } from './file-type.tsx'
import { useCustody } from './use-custody.ts'
import { useSaveOriginal } from './use-save-original.ts'

/** Everything that is known of one item: what it is, its hashes, and what happened to it since it came. */
export function EvidenceDetails({ record }: { readonly record: StoredRecord<'evidence'> }) {
  const { t } = useTranslation()
  const custody = useCustody(record.id)
  const original = useSaveOriginal(record.id, custody.reload)
  return (
    <div className={styles.details}>
      <Facts record={record} />
      <div>
        <Button
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          disabled={original.job.running}
          onClick={() => void original.save()}
        >
          {t('evidence.original.save')}
        </Button>
      </div>
      {original.job.running && (
        <ProgressNotice
          label={t('evidence.original.running')}
          progress={original.job.progress}
          onCancel={original.job.cancel}
        />
      )}
      {original.savedAs !== null && (
        <Notice tone="ok">
          {t('evidence.original.saved')} <bdi className={styles.path}>{original.savedAs}</bdi>
        </Notice>
      )}
      {original.failure !== null && <FailureNotice failure={original.failure} />}
      <section aria-label={t('evidence.custody.title')}>
        <h3 className={styles.heading}>{t('evidence.custody.title')}</h3>
        {custody.failure === null ? (
          <CustodyList events={custody.events} />
        ) : (
          <FailureNotice failure={custody.failure} />
        )}
      </section>
    </div>
  )
}

function Facts({ record }: { readonly record: StoredRecord<'evidence'> }) {
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
