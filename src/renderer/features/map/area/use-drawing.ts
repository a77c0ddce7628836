import { useState } from 'react'
import type { Area } from '#shared/domain/place/area.ts'
import { areaOf, begun, isWhole, withCorner, withoutLast, type Drawing, type Shape } from './drawing.ts'
import type { Corner } from './drawn-ring.ts'

/** How an area is drawn, by pointer and by keys alike. */
export interface DrawingTools {
  readonly drawing: Drawing | null
  readonly begin: (shape: Shape) => void
  readonly put: (corner: Corner) => void
  readonly point: (corner: Corner | null) => void
  readonly takeBack: () => void
  /** Makes it the area, where its corners make one. */
  readonly finish: () => void
  readonly cancel: () => void
}

export function useDrawing(onArea: (area: Area) => void): DrawingTools {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const finish = (whole: Drawing | null) => {
    const area = whole === null ? null : areaOf(whole)
    if (area === null) return
    setDrawing(null)
    onArea(area)
  }
  return {
    drawing,
    begin: (shape) => setDrawing(begun(shape)),
    put: (corner) => {
      if (drawing === null) return
      const next = withCorner(drawing, corner)
      if (isWhole(next) && areaOf(next) !== null) finish(next)
      else if (!isWhole(next)) setDrawing(next)
    },
    point: (next) => setDrawing((current) => current && { ...current, next }),
    takeBack: () => setDrawing((current) => current && withoutLast(current)),
    finish: () => finish(drawing),
    cancel: () => setDrawing(null),
  }
}
