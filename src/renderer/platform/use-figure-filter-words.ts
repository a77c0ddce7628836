import { useTranslation } from 'react-i18next'
import { harm as harms } from '#shared/domain/casualty/schema.ts'

const words = {
  figure: 'figureOf',
  'no-figure': 'noFigureOf',
  'comparable-figure': 'comparableFigure',
  'no-comparable-figure': 'noComparableFigure',
} as const

/** What a filter by figures names, in words: "no figure for “Killed”". */
export function useFigureFilterWords(): (kind: keyof typeof words, harm: string) => string {
  const { t } = useTranslation()
  return (kind, value) => {
    if (kind === 'no-figure' && value === '') return t('filters.no-figure')
    const harm = harms.options.find((one) => one === value)
    return harm === undefined
      ? t('filters.none')
      : t(`filters.${words[kind]}`, { harm: t(`incident.casualties.harms.${harm}`) })
  }
}
