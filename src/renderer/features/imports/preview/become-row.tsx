import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MappingPreview } from '#shared/ipc/logs.ts'
import { Badge } from '../../../ui/badge.tsx'
import { CutText } from '../../../ui/cut-text.tsx'
import styles from './preview.module.css'

/** One row as it would become: field by field, without those that stay empty. */
export function BecomeRow({ line }: { readonly line: MappingPreview['sample'][number] }) {
  const { t } = useTranslation()
  const { row, key: id, rejected, fields } = line
  return (
    <article className={styles.row} aria-label={t('importLog.preview.row', { row })}>
      <header className={styles.rowHead}>
        <strong>{t('importLog.preview.row', { row })}</strong>
        <span className={styles.quiet}>{id === '' ? t('importLog.preview.noKey') : <bdi>{id}</bdi>}</span>
        {rejected && (
          <Badge tone="bad" icon={<IconBan />}>
            {t('importLog.preview.staysOut')}
          </Badge>
        )}
      </header>
      <dl className={styles.fields}>
        {fields.map(({ field, text }) => (
          <div key={field}>
            <dt>{t(`importLog.made.${field}`, { defaultValue: field })}</dt>
            <dd>
              <CutText text={text} most={200} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
