import { useTranslation } from 'react-i18next'
import type { CategoryCoverage } from '../../engine/queries.ts'

/** The support of a phrase in words; without incidents there is nothing more to say. */
export function useSupportWords(support: CategoryCoverage | undefined): {
  readonly said: string
  readonly missing: string
} {
  const { t } = useTranslation()
  if (support === undefined || support.incidents === 0) return { said: '', missing: '' }
  const said = [
    t('statement.accepted', { count: support.accepted }),
    ...(support.denied > 0 ? [t('statement.denied', { count: support.denied })] : []),
  ]
  const missing = [
    ...(support.withoutSource > 0 ? [t('statement.withoutSource', { count: support.withoutSource })] : []),
    ...(support.withoutEvidence > 0
      ? [t('statement.withoutEvidence', { count: support.withoutEvidence })]
      : []),
  ]
  return { said: said.join(' · '), missing: missing.join(' · ') }
}
