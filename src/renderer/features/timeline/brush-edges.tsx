import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { DayRange } from '#shared/domain/date/time-unit.ts'
import { barAt, betweenBars, edgeAt, movedEdge, type Edge } from './brush.ts'
import type { Plot } from './plot.ts'
import styles from './timeline.module.css'

export interface BrushEdgesProps {
  readonly plot: Plot
  readonly days: DayRange | null
  readonly height: number
  readonly onDays: (days: DayRange | null, how?: 'push' | 'replace') => void
}

const edges: readonly Edge[] = ['from', 'to']
const FAR = 10
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -FAR,
  PageUp: FAR,
  Home: -Infinity,
  End: Infinity,
}

/** The two edges of the chosen days, each moved by the arrows; at the ends of the chart while nothing is chosen. */
export function BrushEdges({ plot, days, height, onDays }: BrushEdgesProps) {
  const { t } = useTranslation()
  const { keys, width } = plot
  const [drawn, setDrawn] = useState<DayRange | null>(null)
  const whole = betweenBars(keys, 0, keys.length - 1)
  if (whole === null) return null
  const chosen = drawn ?? days ?? whole
  const each = width / keys.length
  const onKeyDown = (edge: Edge) => (event: KeyboardEvent) => {
    const bars = steps[event.key]
    if (event.key === 'Escape' && days !== null) onDays(null)
    if (bars === undefined) return
    event.preventDefault()
    // Only the first step of many is one to go back to.
    onDays(
      movedEdge(keys, chosen, edge, event.shiftKey ? bars * FAR : bars),
      days === null ? 'push' : 'replace',
    )
  }
  const onPointerMove = (edge: Edge) => (event: PointerEvent<HTMLElement>) => {
    const chart = event.currentTarget.parentElement?.getBoundingClientRect()
    if (chart === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const bar = Math.min(Math.max(Math.floor((event.clientX - chart.left) / each), 0), keys.length - 1)
    setDrawn(movedEdge(keys, chosen, edge, bar - barAt(keys, chosen[edge])))
  }
  const [from, to] = [edgeAt(keys, chosen, 'from') * each, edgeAt(keys, chosen, 'to') * each]
  return (
    <>
      {(drawn ?? days) !== null && (
        <svg className={styles.chosen} width={width} height={height} aria-hidden="true">
          <rect className={styles.outside} width={from} height={height} />
          <rect className={styles.outside} x={to} width={Math.max(0, width - to)} height={height} />
        </svg>
      )}
      {edges.map((edge) => (
        <div
          key={edge}
          className={styles.edge}
          style={{ left: edge === 'from' ? from : to }}
          role="slider"
          tabIndex={0}
          aria-label={t(`timeline.edge.${edge}`)}
          aria-valuemin={0}
          aria-valuemax={keys.length - 1}
          aria-valuenow={barAt(keys, chosen[edge])}
          aria-valuetext={edtfInWords(chosen[edge])}
          data-chosen={(drawn ?? days) !== null}
          onKeyDown={onKeyDown(edge)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove(edge)}
          onPointerUp={() => {
            if (drawn !== null) onDays(drawn)
            setDrawn(null)
          }}
          onPointerCancel={() => setDrawn(null)}
        />
      ))}
    </>
  )
}
