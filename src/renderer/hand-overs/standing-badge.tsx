import { IconArrowBackUp, IconFileOff, IconReplace } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HandOverStanding } from '#shared/domain/hand-over/standing.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { Badge } from '../ui/badge.tsx'

export interface StandingBadgeProps {
  readonly record: StoredRecord<'hand-over'>
  readonly standing: HandOverStanding
}

/** What became of a hand-over; nothing where it stands as it was. */
export function StandingBadge({ record, standing }: StandingBadgeProps) {
  const { t } = useTranslation()
  if (record.body.recalled?.kind === 'never-written')
    return <Badge icon={<IconFileOff />}>{t('handOver.neverWritten')}</Badge>
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
