import { useTranslation } from 'react-i18next'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { RangeText } from '../../ui/range-text.tsx'

/** Killed and wounded over the incidents of a phrase, as ranges, with how many incidents are in neither sum. */
export function Figures({ support }: { readonly support: CategoryCoverage }) {
  const { t } = useTranslation()
  return (
    <>
      {t('statement.killed')}: <RangeText range={support.killed} /> · {t('statement.wounded')}:{' '}
      <RangeText range={support.injured} />
      {support.withoutFigure > 0 && ` · ${t('statement.noFigure', { count: support.withoutFigure })}`}
    </>
  )
}
