import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { TimeBar } from '../../engine/timeline-answer.ts'
import { formatRoute } from '../../platform/route.ts'
import styles from './overview.module.css'

export interface BarLinksProps {
  readonly bars: readonly TimeBar[]
  readonly width: number
  readonly height: number
}

/** Over each bar, as high as the chart, a way to what it counts. Keys and screen readers have the table for it. */
export function BarLinks({ bars, width, height }: BarLinksProps) {
  const { t } = useTranslation()
  const each = width / Math.max(1, bars.length)
  return (
    <svg className={styles.barLinks} width={width} height={height} aria-hidden="true">
      {bars.map(
        ({ key, filter, all }, at) =>
          all > 0 && (
            <a key={key} href={formatRoute({ screen: 'incidents', filters: [filter] })} tabIndex={-1}>
              <title>{`${edtfInWords(key)}: ${t('terms.incidents', { count: all })}`}</title>
              <rect x={at * each} width={each} height={height} />
            </a>
          ),
      )}
    </svg>
  )
}
