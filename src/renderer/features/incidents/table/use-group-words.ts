import { useTranslation } from 'react-i18next'
import type { Grouping } from '#shared/domain/incident-list/look.ts'
import { useValueWords } from '../../../finding/use-value-words.ts'
import { useAnalystNames } from '../../../platform/use-analyst-names.ts'

/** What the groups of a list are, in words. `values`: those on screen. */
export function useGroupWords(
  by: Grouping | undefined,
  values: readonly string[],
): (value: string) => string {
  const { t } = useTranslation()
  const analystOf = useAnalystNames()
  const wordsOf = useValueWords(
    by === 'log' ? values.filter((value) => value !== '').map((value) => `claimed-by.${value}`) : [],
  )
  return (value) => {
    if (by === undefined) return ''
    if (value === '') return t(`groups.none.${by}`)
    switch (by) {
      case 'place':
        return value
      case 'analyst':
        return analystOf(value)
      case 'log':
        return wordsOf(`claimed-by.${value}`)
      default:
        return wordsOf(`${by}.${value}`)
    }
  }
}
