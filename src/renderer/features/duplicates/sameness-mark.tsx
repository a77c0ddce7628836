import { IconEqual, IconEqualNot, IconQuestionMark, IconTilde } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import type { ComparedField, Sameness } from './sameness.ts'

const marks = {
  same: { tone: 'ok', Icon: IconEqual },
  near: { tone: 'accent', Icon: IconTilde },
  different: { tone: 'bad', Icon: IconEqualNot },
  unknown: { tone: 'neutral', Icon: IconQuestionMark },
} as const

export interface SamenessMarkProps {
  readonly field: ComparedField
  readonly sameness: Sameness
}

/** Whether the two agree in a fact: in a word, with a sign and a colour that say the same. */
export function SamenessMark({ field, sameness }: SamenessMarkProps) {
  const { t } = useTranslation()
  const { tone, Icon } = marks[sameness]
  const isFigure = field === 'killed' || field === 'injured'
  return (
    <Badge tone={tone} icon={<Icon />}>
      {sameness === 'near' && isFigure ? t('duplicates.compare.meet') : t(`duplicates.compare.${sameness}`)}
    </Badge>
  )
}
