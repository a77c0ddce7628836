import { useTranslation } from 'react-i18next'
import type { TimeUnit } from '#shared/domain/date/time-unit.ts'
import styles from './charts.module.css'
import { timeTicks } from './time-ticks.ts'

export interface TimeAxisProps {
  readonly keys: readonly string[]
  readonly unit: TimeUnit
  /** Of all units together, in pixels. */
  readonly width: number
}

const HEIGHT = 20

/** The units of time below a chart. Time goes from left to right in every script, as in the dates themselves. */
export function TimeAxis({ keys, unit, width }: TimeAxisProps) {
  const { i18n } = useTranslation()
  const each = width / Math.max(1, keys.length)
  return (
    <svg className={styles.axis} width={width} height={HEIGHT} aria-hidden="true">
      {timeTicks(keys, unit, each, i18n.language).map(({ at, label, isMajor }) => (
        <g key={at} transform={`translate(${at * each} 0)`}>
          <line className={styles.tick} y2={isMajor ? 8 : 4} />
          <text className={isMajor ? styles.major : styles.minor} x={3} y={14}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}
