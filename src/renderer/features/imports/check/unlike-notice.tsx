import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShownLogPlan } from '#shared/ipc/logs.ts'
import { Notice } from '../../../ui/notice.tsx'

export interface UnlikeNoticeProps {
  readonly unlike: NonNullable<ShownLogPlan['unlike']>
  readonly isSameLog: boolean
  readonly onSay: (isSameLog: boolean) => void
  readonly onRename: () => void
}

/** The file has next to none of the rows of the log for which it is taken: it gets another name, or somebody says that it is it. */
export function UnlikeNotice({ unlike: { known, shared }, isSameLog, onSay, onRename }: UnlikeNoticeProps) {
  const { t } = useTranslation()
  return (
    <Notice
      tone="warn"
      icon={<IconAlertTriangle />}
      actions={<Button onClick={onRename}>{t('importLog.check.unlikeRename')}</Button>}
    >
      <p>{t('importLog.check.unlike', { count: known, shared })}</p>
      <Checkbox
        label={t('importLog.check.unlikeSame')}
        checked={isSameLog}
        onChange={({ currentTarget: { checked } }) => onSay(checked)}
      />
    </Notice>
  )
}
