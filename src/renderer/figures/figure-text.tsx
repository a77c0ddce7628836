import { useTranslation } from 'react-i18next'
import { RangeText } from '../ui/range-text.tsx'
import { readFigure } from './figure-range.ts'
import type { FigureEntry } from './figure-entry.ts'

/** A figure as it will be read: "12–15", "12 or more", "not known", which is not 0. */
export function FigureText({ entry }: { readonly entry: FigureEntry }) {
  const { t } = useTranslation()
  const reading = readFigure(entry)
  if (reading.kind === 'range') return <RangeText range={reading.range} />
  return <>{t(`incident.casualties.reading.${reading.kind}`)}</>
}
