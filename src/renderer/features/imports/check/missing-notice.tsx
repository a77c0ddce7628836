import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogImportBody } from '#shared/domain/log-import/schema.ts'
import { Notice } from '../../../ui/notice.tsx'

export type MissingColumns = Pick<LogImportBody, 'missingColumns' | 'fieldsLeft'>

/** Names that are said; how many more there are is counted. */
const most = 12

/** Columns that the profile reads and the file does not have, and what is left as it stands because of it. */
export function MissingNotice({
  missing: { missingColumns, fieldsLeft },
}: {
  readonly missing: MissingColumns
}) {
  const { t, i18n } = useTranslation()
  if (missingColumns.length === 0) return null
  const fields = fieldsLeft.map((field) => t(`importLog.made.${field}`, { defaultValue: field }))
  const more = missingColumns.length - most
  return (
    <Notice tone="warn">
      {t('importLog.check.missing')}{' '}
      {missingColumns.slice(0, most).map((column, at) => (
        <Fragment key={column}>
          {at > 0 && ', '}“<bdi>{column}</bdi>”
        </Fragment>
      ))}
      {more > 0 && ` ${t('importLog.check.missingMore', { count: more })}`}
      {'. '}
      {fields.length > 0
        ? t('importLog.check.fieldsLeft', {
            fields: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(fields),
          })
        : t('importLog.check.notMade')}
    </Notice>
  )
}
