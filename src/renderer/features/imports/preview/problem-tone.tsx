import { IconBan, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'

/** Whether a problem keeps its row out, or is only told. */
export function ProblemTone({ rejects }: { readonly rejects: boolean }) {
  const { t } = useTranslation()
  return rejects ? (
    <Badge tone="bad" icon={<IconBan />}>
      {t('importLog.problems.outcome.rejects')}
    </Badge>
  ) : (
    <Badge icon={<IconInfoCircle />}>{t('importLog.problems.outcome.told')}</Badge>
  )
}
