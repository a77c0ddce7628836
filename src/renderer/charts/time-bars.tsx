import { useId } from 'react'
import type { TimeBar } from '../engine/timeline-answer.ts'
import { barHeight, barsPath } from './bars-path.ts'
import styles from './charts.module.css'

export interface TimeBarsProps {
  readonly bars: readonly Pick<TimeBar, 'key' | 'fits' | 'all' | 'about'>[]
  readonly width: number
  readonly height: number
  /** The count that is as high as the chart. */
  readonly top: number
}

/** Incidents by time: those that fit, before those that would at any time; what is dated roughly is hatched. */
export function TimeBars({ bars, width, height, top }: TimeBarsProps) {
  const hatch = useId()
  const shape = { width: width / Math.max(1, bars.length), floor: height }
  const all = bars.map((bar) => barHeight(bar.all, top, height))
  const fits = bars.map((bar) => barHeight(bar.fits, top, height))
  const about = bars.map((bar, at) => (bar.all === 0 ? 0 : ((all[at] ?? 0) * bar.about) / bar.all))
  return (
    <svg className={styles.bars} width={width} height={height} aria-hidden="true">
      <defs>
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.hatch} y2={5} />
        </pattern>
      </defs>
      <line className={styles.floor} x2={width} y1={height - 0.5} y2={height - 0.5} />
      <path className={styles.all} d={barsPath(all, shape)} />
      <path className={styles.fits} d={barsPath(fits, shape)} />
      <path
        fill={`url(#${hatch})`}
        d={barsPath(about, { ...shape, from: all.map((one, at) => one - (about[at] ?? 0)) })}
      />
    </svg>
  )
}
