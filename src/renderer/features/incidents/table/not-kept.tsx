import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { OwnLook } from './use-table-look.ts'

/** Why the table will not be found as it was set, and until when it stays so. */
export function NotKept({ notKept, onRead }: Pick<OwnLook, 'notKept' | 'onRead'>) {
  const { t } = useTranslation()
  if (notKept === null) return null
  const next = [notKept.next, t('table.notKept')].filter((part) => part !== undefined).join(' ')
  return <FailureNotice failure={{ ...notKept, next }} onDismiss={onRead} />
}
