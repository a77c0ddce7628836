import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { RecordName } from '../../../platform/record-name.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { formatBytes } from '../../../ui/format-bytes.ts'
import { InstantText } from '../../../ui/instant-text.tsx'
import { RuleList } from '../profiles/rule-list.tsx'
import styles from './page.module.css'

/** Which file, read how and by which rules, and the source that stands for the log. */
export function ImportFacts({
  record: { createdAt, createdBy, body },
}: {
  readonly record: StoredRecord<'log-import'>
}) {
  const { t, i18n } = useTranslation()
  const { file, reading, profile, sourceId } = body
  const [open, setOpen] = useState(false)
  const how = [reading.encoding, reading.sheet].filter((part) => part !== null)
  return (
    <>
      <h2 className={styles.heading}>{t('logImports.facts.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('logImports.facts.file')}</dt>
        <dd>
          <TextLink to={{ screen: 'evidence', id: file.evidenceId }}>
            <bdi>{file.name}</bdi>
          </TextLink>
          <span className={styles.quiet}> {formatBytes(file.bytes, i18n.language)}</span>
        </dd>
        <dt>{t('logImports.facts.hash')}</dt>
        <dd>
          <CopyText text={file.sha256} label={t('logImports.facts.hash')} />
        </dd>
        <dt>{t('logImports.facts.read')}</dt>
        <dd>
          {t(`importLog.read.formats.${reading.format}`)}
          {how.map((part) => (
            <span key={part}>
              , <bdi>{part}</bdi>
            </span>
          ))}
        </dd>
        <dt>{t('logImports.facts.log')}</dt>
        <dd>
          <TextLink to={{ screen: 'source', id: sourceId, fresh: false }}>
            <RecordName id={sourceId} />
          </TextLink>
        </dd>
        <dt>{t('logImports.facts.on')}</dt>
        <dd>
          <InstantText instant={createdAt} /> <RecordName id={createdBy} />
        </dd>
        <dt>{t('logImports.facts.profile')}</dt>
        <dd>
          <bdi>{profile.title}</bdi>{' '}
          <span className={styles.quiet}>{t('logImports.facts.profileAsUsed')}</span>
          <br />
          <UnstyledButton className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'logImports.hideProfile' : 'logImports.showProfile')}
          </UnstyledButton>
        </dd>
      </dl>
      {open && <RuleList rules={profile.fields} />}
    </>
  )
}
