import { IconArrowBackUp, IconReplace } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HandOverStanding } from '#shared/domain/hand-over/standing.ts'
import { Badge } from '../ui/badge.tsx'

/** What became of a hand-over; nothing where it stands as it was. */
export function StandingBadge({ standing }: { readonly standing: HandOverStanding }) {
  const { t } = useTranslation()
  switch (standing.kind) {
    case 'recalled':
      return (
        <Badge tone="bad" icon={<IconArrowBackUp />}>
          {t('handOver.recalled')}
        </Badge>
      )
    case 'superseded':
      return (
        <Badge tone="warn" icon={<IconReplace />}>
          {t('handOver.supersededBy', { number: standing.by.body.version })}
        </Badge>
      )
    case 'current':
      return null
  }
}
