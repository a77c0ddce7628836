import { useTranslation } from 'react-i18next'
import type { CategoryCoverage } from '../../engine/queries.ts'

export interface SupportWords {
  /** How far the incidents are reviewed: "1 reviewed, 1 accepted". */
  readonly review: string
  /** What stands behind them: "3 sources, 2 independent · 1 evidence file". */
  readonly behind: string
  /** What is missing, as a gap and not as a finding. */
  readonly missing: string
}

const nothing: SupportWords = { review: '', behind: '', missing: '' }

/** The support of a phrase in words; without incidents there is nothing more to say. */
export function useSupportWords(support: CategoryCoverage | undefined): SupportWords {
  const { t } = useTranslation()
  if (support === undefined || support.incidents === 0) return nothing
  const { incidents, reviewed, accepted, denied, sources, origins, evidence } = support
  const { withoutSource, withoutEvidence } = support
  const review =
    reviewed === 0
      ? t('statement.reviewed', { count: 0 })
      : t('statement.reviewedAccepted', { reviewed, accepted })
  const behind = [
    ...(sources > 0
      ? [`${t('terms.sources', { count: sources })}, ${t('terms.independent', { count: origins })}`]
      : []),
    ...(evidence > 0 ? [t('statement.evidence', { count: evidence })] : []),
    ...(denied > 0 ? [t('statement.denied', { count: denied })] : []),
  ]
  const lack = (count: number, none: string, some: string) =>
    count === 0 ? [] : [count === incidents ? none : some]
  const missing = [
    ...lack(withoutSource, t('terms.noSource'), t('statement.withoutSource', { count: withoutSource })),
    ...lack(
      withoutEvidence,
      t('statement.noEvidence'),
      t('statement.withoutEvidence', { count: withoutEvidence }),
    ),
    ...(sources > 1 && origins === 1 ? [t('statement.oneOrigin')] : []),
  ]
  return { review, behind: behind.join(' · '), missing: missing.join(' · ') }
}
