import { useCallback, useMemo, useState } from 'react'
import type { Bounds } from '#shared/domain/place/bounds.ts'
import { around, kept, MOST_ZOOM, moved, zoomed, type MapView, type Size } from './map-view.ts'
import { useSizeOf } from './use-size-of.ts'

/** The view that was left, for the step back to it. In memory alone. */
let left: MapView | null = null

/** Ways to move the map, for its own controls and for what stands beside it. */
export interface MapMoves {
  /** By so many pixels. */
  readonly pan: (right: number, down: number) => void
  /** Around a point of the window, or its middle. */
  readonly zoom: (by: number, point?: readonly [number, number]) => void
  readonly flyTo: (bounds: Bounds) => void
  /** Nearer to a mark, until what it holds fills the window. */
  readonly approach: (bounds: Bounds) => void
}

/** The element that the map is drawn in. */
export interface MapFrame {
  readonly element: HTMLDivElement | null
  /** To be given to it. */
  readonly setElement: (element: HTMLDivElement | null) => void
}

export interface MapWindow extends MapFrame {
  readonly size: Size
  /** Null until the size is known and there is something to look at. */
  readonly view: MapView | null
  readonly moves: MapMoves
}

/** What part of the world is looked at: where one was before, or around what was found first. */
export function useMapView({ element, setElement }: MapFrame, first: Bounds | null | undefined): MapWindow {
  const size = useSizeOf(element)
  const [moving, setMoving] = useState(left)
  const start = useMemo(
    () => (size.width === 0 || first === undefined ? null : around(first ?? USUAL, size)),
    [first, size],
  )
  const view = size.width === 0 ? null : moving === null ? start : kept(moving, size)
  const change = useCallback(
    (to: (view: MapView) => MapView) =>
      setMoving((current) => {
        const from = current === null ? start : kept(current, size)
        left = from === null ? null : to(from)
        return left
      }),
    [size, start],
  )
  const moves = useMemo<MapMoves>(
    () => ({
      pan: (right, down) => change((from) => moved(from, size, right, down)),
      zoom: (by, point = [size.width / 2, size.height / 2]) =>
        change((from) => zoomed(from, size, by, point)),
      flyTo: (bounds) => change(() => around(bounds, size)),
      approach: (bounds) =>
        change((from) => {
          const to = around(bounds, size, MOST_ZOOM)
          return kept({ ...to, zoom: Math.max(to.zoom, from.zoom + 1) }, size)
        }),
    }),
    [change, size],
  )
  return { element, setElement, size, view, moves }
}

/** Where nothing has a position: Ukraine. */
const USUAL: Bounds = { west: 22, south: 44, east: 40.5, north: 52.5 }
