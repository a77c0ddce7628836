import type { MapMark } from '../../../engine/map-answer.ts'
import { onScreen, type MapView, type Size } from '../view/map-view.ts'
import type { ClassLook } from './class-look.ts'
import { MarkSign } from './mark-sign.tsx'
import { circleOf } from './mark-size.ts'
import styles from './marks.module.css'

export interface MarkLayerProps {
  readonly view: MapView
  readonly size: Size
  readonly marks: readonly MapMark[]
  readonly looks: readonly ClassLook[]
  readonly chosen: MapMark | null
}

/** What was found, over the ground. The table beside the map says the same in words. */
export function MarkLayer({ view, size, marks, looks, chosen }: MarkLayerProps) {
  const placed = marks.map((mark) => ({
    mark,
    at: onScreen(view, size, mark),
    circle: circleOf(mark, view.zoom),
  }))
  const isSeen = ([x, y]: readonly [number, number], margin: number): boolean =>
    x > -margin && x < size.width + margin && y > -margin && y < size.height + margin
  return (
    <svg className={styles.layer} width={size.width} height={size.height} aria-hidden="true">
      {placed.map(
        ({ mark, at: [x, y], circle }) =>
          circle !== null &&
          isSeen([x, y], circle) && (
            <circle key={keyOf(mark)} className={styles.uncertainty} cx={x} cy={y} r={circle} />
          ),
      )}
      {placed.toReversed().map(
        ({ mark, at: [x, y] }) =>
          isSeen([x, y], 40) && (
            <g key={keyOf(mark)} transform={`translate(${x} ${y})`}>
              <MarkSign mark={mark} looks={looks} isChosen={mark === chosen} />
            </g>
          ),
      )}
    </svg>
  )
}

/** No two marks of one answer have the same middle. */
const keyOf = ({ latitude, longitude }: MapMark): string => `${latitude},${longitude}`
