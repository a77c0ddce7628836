import { useState, type PointerEvent } from 'react'
import type { DayRange } from '#shared/domain/date/time-unit.ts'
import { atTime, withoutTime } from '../../engine/time-filters.ts'
import type { TimeBar } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { betweenBars } from './brush.ts'
import type { Plot } from './plot.ts'
import styles from './timeline.module.css'

export interface PointingProps {
  readonly plot: Plot
  readonly bars: readonly TimeBar[]
  readonly height: number
  readonly filter: ListFilter
  /** The bar below the pointer. */
  readonly onPoint: (bar: number | null) => void
  readonly onDays: (days: DayRange | null) => void
}

/** The pointer chooses one bar by a click, again to choose none, and several by drawing over them. Keys have edges and a table. */
export function Pointing({ plot, bars, height, filter, onPoint, onDays }: PointingProps) {
  const [drawn, setDrawn] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const each = plot.width / bars.length
  const barBelow = (event: PointerEvent<SVGSVGElement>): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return Math.min(Math.max(Math.floor(x / each), 0), bars.length - 1)
  }
  const onUp = () => {
    setDrawn(null)
    if (drawn === null) return
    const bar = bars[drawn.from]
    if (drawn.from !== drawn.to) onDays(betweenBars(plot.keys, drawn.from, drawn.to))
    else if (bar !== undefined && filter.filters.includes(bar.filter))
      filter.onFilters(withoutTime(filter.filters))
    else if (bar !== undefined && bar.all > 0) filter.onFilters(atTime(filter.filters, bar.filter))
  }
  return (
    <svg
      className={styles.pointing}
      width={plot.width}
      height={height}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const bar = barBelow(event)
        setDrawn({ from: bar, to: bar })
      }}
      onPointerMove={(event) => {
        const bar = barBelow(event)
        onPoint(bar)
        if (drawn !== null && drawn.to !== bar) setDrawn({ ...drawn, to: bar })
      }}
      onPointerUp={onUp}
      onPointerCancel={() => setDrawn(null)}
      onPointerLeave={() => onPoint(null)}
    >
      {drawn !== null && (
        <rect
          className={styles.drawn}
          x={Math.min(drawn.from, drawn.to) * each}
          width={(Math.abs(drawn.to - drawn.from) + 1) * each}
          height={height}
        />
      )}
    </svg>
  )
}
