import type { i18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SumIssue } from '#shared/domain/casualty/check-sums.ts'

/** Names the sum that is broken, with both numbers. */
export function useSumText(): (sum: SumIssue) => string {
  const { t, i18n } = useTranslation()
  return ({ key, stated, computed }) => {
    const path = `incident.casualties.sums.${key.replace('count.', '')}`
    return isSumKey(path, i18n)
      ? t(path, { stated, computed })
      : t('incident.casualties.sums.other', { stated, computed })
  }
}

/** Rule names come from the domain at run time, so the typed keys cannot know them. */
const isSumKey = (path: string, i18n: i18n): path is 'incident.casualties.sums.other' => i18n.exists(path)
