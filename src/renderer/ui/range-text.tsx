import { useTranslation } from 'react-i18next'
import { rangeKind, type Range } from './range.ts'

/** A figure as a range: "12–15", "300 or more", "4". Null reads "no figure", which is not 0. */
export function RangeText({ range }: { readonly range: Range | null }) {
  const { t } = useTranslation()
  if (range === null) return <>{t('ui.range.notRecorded')}</>
  return <>{t(`ui.range.${rangeKind(range)}`, { min: range.min, max: range.max ?? range.min })}</>
}
