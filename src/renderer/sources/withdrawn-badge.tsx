import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/badge.tsx'

/** Says of a source that it was taken back: what rests on it stays, and it is not offered any more. */
export function WithdrawnBadge() {
  const { t } = useTranslation()
  return (
    <Badge tone="warn" icon={<IconArrowBackUp />}>
      {t('sources.withdrawn.badge')}
    </Badge>
  )
}
