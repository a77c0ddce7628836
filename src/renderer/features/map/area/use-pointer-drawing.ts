import { useRef, type PointerEvent } from 'react'
import { worldAcross } from '../view/map-view.ts'
import { pointIn, STILL, type Gestures } from '../view/use-gestures.ts'
import type { MapWindow } from '../view/use-map-view.ts'
import type { Corner } from './drawn-ring.ts'
import type { DrawingTools } from './use-drawing.ts'

/** So near the first corner, in pixels, a press is the end. */
const NEAR = 9

/** A press puts a corner; a rectangle is also dragged, an outline ends at its first corner. */
export function usePointerDrawing(
  { view, size }: MapWindow,
  { drawing, put, point, finish }: DrawingTools,
): Gestures {
  /** Where the press began that put the first corner of a rectangle. */
  const began = useRef<Corner | null>(null)
  const across = worldAcross(view?.zoom ?? 0)
  const cornerAt = (event: PointerEvent<HTMLElement>): Corner => {
    const [left, top] = pointIn(event.currentTarget, event)
    return {
      x: (view?.x ?? 0) + (left - size.width / 2) / across,
      y: (view?.y ?? 0) + (top - size.height / 2) / across,
    }
  }
  const isNear = (one: Corner, other: Corner, pixels: number): boolean => {
    const right = one.x - other.x
    return Math.hypot(right - Math.round(right), one.y - other.y) * across < pixels
  }
  return {
    onPointerDown: (event) => {
      began.current = null
      if (event.button !== 0 || drawing?.shape !== 'rectangle' || drawing.corners.length > 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      began.current = cornerAt(event)
      put(began.current)
    },
    onPointerMove: (event) => point(cornerAt(event)),
    onPointerUp: (event) => {
      if (event.button !== 0 || drawing === null) return
      const corner = cornerAt(event)
      // The first corner was just pressed, and the second is yet to be.
      if (began.current !== null && isNear(began.current, corner, STILL)) return
      const [first] = drawing.corners
      const isEnd = drawing.shape === 'outline' && drawing.corners.length > 2 && first !== undefined
      if (isEnd && isNear(first, corner, NEAR)) finish()
      else put(corner)
    },
  }
}
