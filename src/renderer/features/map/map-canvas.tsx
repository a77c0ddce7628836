import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area } from '#shared/domain/place/area.ts'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import type { MapMark } from '../../engine/map-answer.ts'
import { AreaLayer } from './area/area-layer.tsx'
import { drawByKey, wayOf } from './area/drawing-keys.ts'
import { usePointerDrawing } from './area/use-pointer-drawing.ts'
import type { DrawingTools } from './area/use-drawing.ts'
import { Ground } from './ground/ground.tsx'
import type { MoreGround } from './ground/ground-style.ts'
import styles from './map.module.css'
import type { ClassLook } from './marks/class-look.ts'
import { MarkLayer } from './marks/mark-layer.tsx'
import { markAt } from './marks/mark-size.ts'
import { ScaleBar } from './scale-bar.tsx'
import { positionOn } from './view/map-view.ts'
import { pointIn, useGestures } from './view/use-gestures.ts'
import type { MapWindow } from './view/use-map-view.ts'

export interface MapCanvasProps {
  readonly window: MapWindow
  readonly marks: readonly MapMark[]
  readonly looks: readonly ClassLook[]
  readonly chosen: MapMark | null
  readonly onChoose: (mark: MapMark) => void
  readonly area: Area | undefined
  readonly tools: DrawingTools
  readonly more: MoreGround
  /** Controls over the map. */
  readonly children: ReactNode
}

/** Pixels of one press of an arrow. */
const PAN = 80

/** Ground, marks and area over one another, moved by pointer and keys. What it shows is told by the table beside it. */
export function MapCanvas(props: MapCanvasProps) {
  const { window, marks, looks, chosen, area, tools, more, onChoose, children } = props
  const { t } = useTranslation()
  const { element, setElement, size, view, moves } = window
  const [under, setUnder] = useState<readonly [number, number] | null>(null)
  const hit =
    view === null || under === null || tools.drawing !== null ? null : markAt(marks, view, size, under)
  const moving = useGestures(element, moves, (point) => {
    const mark = view === null ? null : markAt(marks, view, size, point)
    if (mark !== null) onChoose(mark)
  })
  const drawing = usePointerDrawing(window, tools)
  const gestures = tools.drawing === null ? moving : drawing

  const onKeyDown = (event: KeyboardEvent) => {
    if (view === null || event.ctrlKey || event.metaKey || event.altKey) return
    const way = wayOf(event.key)
    if (drawByKey(event, tools, { view, size, moves })) event.preventDefault()
    else if (way !== undefined) moves.pan(way[0] * PAN, way[1] * PAN)
    else if (event.key === '+' || event.key === '=') moves.zoom(1)
    else if (event.key === '-') moves.zoom(-1)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.frame}>
      {/* The keys do all that the pointer does. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={setElement}
        className={styles.canvas}
        role="application"
        // The keys move it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('map.canvas')}
        aria-describedby="map-keys"
        data-over={hit !== null || undefined}
        data-drawing={tools.drawing !== null || undefined}
        onKeyDown={onKeyDown}
        onPointerDown={gestures.onPointerDown}
        onPointerMove={(event: PointerEvent<HTMLElement>) => {
          setUnder(pointIn(event.currentTarget, event))
          gestures.onPointerMove(event)
        }}
        onPointerUp={gestures.onPointerUp}
        onPointerLeave={() => setUnder(null)}
      >
        {view !== null && (
          <>
            <Ground view={view} size={size} more={more} />
            <AreaLayer view={view} size={size} area={area} drawing={tools.drawing} />
            <MarkLayer view={view} size={size} marks={marks} looks={looks} chosen={chosen} />
          </>
        )}
      </div>
      <span id="map-keys" className={styles.hidden}>
        {t('map.keys')}
      </span>
      {view !== null && (
        <div className={styles.foot}>
          <ScaleBar view={view} />
          <code className={styles.position}>
            {formatDecimal(positionOn(view, size, under ?? [size.width / 2, size.height / 2]), 4)}
          </code>
          <span className={styles.note}>{t('map.note')}</span>
        </div>
      )}
      {children}
    </div>
  )
}
