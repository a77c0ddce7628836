import { IconAntennaBars2, IconAntennaBars3, IconAntennaBars5 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { likelihoodOf } from './likelihood.ts'

const shapes = {
  low: { tone: 'neutral', Icon: IconAntennaBars2 },
  middle: { tone: 'accent', Icon: IconAntennaBars3 },
  high: { tone: 'warn', Icon: IconAntennaBars5 },
} as const

/** The score in a word, with bars that rise with it; the number itself on pointing at it. */
export function LikelihoodBadge({ score }: { readonly score: number }) {
  const { t } = useTranslation()
  const likelihood = likelihoodOf(score)
  const { tone, Icon } = shapes[likelihood]
  return (
    <span title={t('duplicates.score', { score })}>
      <Badge tone={tone} icon={<Icon />}>
        {t(`duplicates.likely.${likelihood}`)}
      </Badge>
    </span>
  )
}
