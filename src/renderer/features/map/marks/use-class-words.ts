import { useTranslation } from 'react-i18next'
import { useFilterWords } from '../../../platform/use-filter-words.ts'

const own = ['several', 'others', 'none', 'fallen'] as const

/** What a class of the map is, in words. */
export function useClassWords(): (key: string) => string {
  const { t } = useTranslation()
  const filterWords = useFilterWords()
  return (key) => {
    const ours = own.find((one) => one === key)
    return ours === undefined ? filterWords(key) : t(`map.class.${ours}`)
  }
}
