import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { incidentStatuses, verifications } from '../engine/filter-values.ts'
import { datedValues } from '../engine/incident-dates.ts'
import { parseFilter } from '../engine/incident-filter.ts'
import { havings } from '#shared/domain/search/fields.ts'
import { categoryIdIn, useCategoryLabels } from './use-category-label.ts'
import { useAnalystFilterWords } from './use-analyst-filter-words.ts'
import { useFigureFilterWords } from './use-figure-filter-words.ts'
import { useTags } from './use-tags.ts'

/** What a filter of the incident list names, in words: "March 2022", "a figure without a source". */
export function useFilterWords(): (filter: string) => string {
  const { t } = useTranslation()
  const labels = useCategoryLabels()
  const { nameOf } = useTags()
  const analystWords = useAnalystFilterWords()
  const figureWords = useFigureFilterWords()
  return (filter) => {
    const asked = parseFilter(filter)
    if (asked === null) return t('filters.none')
    const { kind, value } = asked
    switch (kind) {
      case 'status': {
        const status = incidentStatuses.find((one) => one === value)
        return status === undefined ? t('filters.none') : t(`terms.status.${status}`)
      }
      case 'verification': {
        const verification = verifications.find((one) => one === value)
        return verification === undefined ? t('filters.none') : t(`terms.verification.${verification}`)
      }
      case 'month':
        if (value === 'unknown') return t('filters.noMonth')
        return value.length === 4 ? t('filters.yearOnly', { year: value }) : edtfInWords(value)
      case 'year':
        return value
      case 'day':
        return edtfInWords(value)
      case 'days':
        return t('filters.days', { days: rangeInWords(value) })
      case 'span':
        return t('filters.span', { days: rangeInWords(value) })
      case 'dated': {
        const how = datedValues.find((one) => one === value)
        return how === undefined ? t('filters.none') : t(`filters.dated.${how}`)
      }
      case 'category':
        return labels.get(value) ?? t('filters.noStatement', { category: categoryIdIn(value) })
      case 'tag':
        return nameOf(value)
      case 'has': {
        const what = havings.find((one) => one === value)
        return what === undefined ? t('filters.none') : t(`facets.has.${what}`)
      }
      case 'returned-to':
      case 'to-review-by':
        return analystWords(kind, value)
      case 'figure':
      case 'no-figure':
      case 'comparable-figure':
      case 'no-comparable-figure':
        return figureWords(kind, value)
      default:
        return t(`filters.${kind}`)
    }
  }
}

/** `2022-03-01--2022-04-15`, and with an open end. */
function rangeInWords(value: string): string {
  const [from = '', to = ''] = value.split('--')
  return edtfInWords(from === to ? from : `${from}/${to}`.replace('open', '..'))
}
