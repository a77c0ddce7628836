import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LogImportBody } from '#shared/domain/log-import/schema.ts'
import { RecordName } from '../../../platform/record-name.tsx'
import { InstantText } from '../../../ui/instant-text.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** Says that an import was undone, by whom, and what stays of it. */
export function UndoneNotice({ undone }: { readonly undone: NonNullable<LogImportBody['undone']> }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" icon={<IconArrowBackUp />}>
      <p>
        {t('logImports.undo.done')}: <InstantText instant={undone.at} />, <RecordName id={undone.by} />.{' '}
        {undone.left.length > 0 && t('logImports.undo.leftOf', { count: undone.left.length })}
      </p>
      <p>{t('logImports.undo.again')}</p>
    </Notice>
  )
}
