import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/domain/source/schema.ts'
import { Badge } from '../ui/badge.tsx'

/** Whether a claim speaks for the incident or against it. */
export function StanceBadge({ stance }: { readonly stance: Claim['stance'] }) {
  const { t } = useTranslation()
  return stance === 'supports' ? (
    <Badge tone="ok" icon={<IconCircleCheck />}>
      {t('incident.sources.stances.supports')}
    </Badge>
  ) : (
    <Badge tone="warn" icon={<IconCircleX />}>
      {t('incident.sources.stances.contradicts')}
    </Badge>
  )
}
