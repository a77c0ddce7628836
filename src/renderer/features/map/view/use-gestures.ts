import { useEffect, useRef, type PointerEvent } from 'react'
import type { MapMoves } from './use-map-view.ts'

/** A pointer that moved less, in pixels, was pressed and not dragged. */
export const STILL = 4
/** Of a wheel: pixels that double what is seen. */
const WHEEL = 320
const LINE = 16

export interface Gestures {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
}

/** Dragging moves the map, the wheel zooms where the pointer is. `onPress` is a press that dragged nothing. */
export function useGestures(
  element: HTMLElement | null,
  moves: MapMoves,
  onPress: (point: readonly [number, number]) => void,
): Gestures {
  const drag = useRef<{ x: number; y: number; far: boolean } | null>(null)
  useEffect(() => {
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      event.preventDefault() // the page would scroll, or zoom as a whole
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1)
      const by = Math.max(-1, Math.min(1, -pixels / (event.ctrlKey ? WHEEL / 4 : WHEEL)))
      moves.zoom(by, pointIn(element, event))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [element, moves])
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return
      drag.current = { x: event.clientX, y: event.clientY, far: false }
    },
    onPointerMove: (event) => {
      const from = drag.current
      if (from === null) return
      const [right, down] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.far && Math.hypot(right, down) < STILL) return
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { x: event.clientX, y: event.clientY, far: true }
      moves.pan(-right, -down)
    },
    onPointerUp: (event) => {
      const from = drag.current
      drag.current = null
      if (from?.far === false) onPress(pointIn(event.currentTarget, event))
    },
  }
}

export const pointIn = (
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): readonly [number, number] => {
  const { left, top } = element.getBoundingClientRect()
  return [clientX - left, clientY - top]
}
