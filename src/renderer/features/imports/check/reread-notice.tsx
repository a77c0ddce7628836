import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/notice.tsx'

export interface RereadNoticeProps {
  /** Rows whose cells say what they said before. */
  readonly reread: number
  readonly otherRules: boolean
}

/** What is no change of the log, but of how it is read. */
export function RereadNotice({ reread, otherRules }: RereadNoticeProps) {
  const { t } = useTranslation()
  if (reread === 0) return null
  return (
    <Notice tone="warn">
      {t('importLog.check.reread', { count: reread })}
      {otherRules && ` ${t('importLog.check.otherRules')}`}
    </Notice>
  )
}
