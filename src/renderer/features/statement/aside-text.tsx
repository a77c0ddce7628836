import { useTranslation } from 'react-i18next'
import { sourceClass } from '#shared/domain/source/schema.ts'
import type { Aside } from '#shared/domain/statement/schema.ts'
import type { StatementWhole } from '../../engine/queries.ts'
import { RangeText } from '../../ui/range-text.tsx'
import { ReportedFigures } from './reported-figures.tsx'

export interface AsideTextProps {
  readonly shows: Aside['shows']
  readonly whole: StatementWhole
}

/** What the record holds of one thing that the statement says besides its categories. */
export function AsideText({ shows, whole }: AsideTextProps) {
  const { t } = useTranslation()
  switch (shows) {
    case 'denials':
      return whole.denials === 0
        ? t('statement.asides.noDenial')
        : t('statement.asides.denials', {
            count: whole.denials,
            denied: whole.denied,
            incidents: whole.incidents,
          })
    case 'women-and-children':
      return (
        <>
          {t('statement.asides.women')}: <RangeText range={whole.women} /> · {t('statement.asides.children')}:{' '}
          <RangeText range={whole.children} />
          {whole.withoutBreakdown > 0 &&
            ` · ${t('statement.asides.noBreakdown', { count: whole.withoutBreakdown })}`}
        </>
      )
    case 'statistical-report':
      return <ReportedFigures />
    case 'source-classes':
      return sourceClass.options
        .map((name) => t(`statement.asides.classes.${name}`, { count: whole.sources[name] }))
        .join(' · ')
    case 'comparators':
      return t('statement.asides.comparators')
    case 'recipients':
      return t('statement.asides.recipients', { count: whole.recipients })
    case 'hand-overs':
      return t('statement.asides.handOvers', { count: whole.handOvers })
  }
}
