import type { KeyboardEvent } from 'react'
import type { MapMoves } from '../view/use-map-view.ts'
import { worldAcross, type MapView, type Size } from '../view/map-view.ts'
import type { Corner } from './drawn-ring.ts'
import type { DrawingTools } from './use-drawing.ts'

/** Pixels of one press; with Shift fine steps. */
const STEP = 24
const FINE = 3
/** So near the edge the map moves along. */
const EDGE = 40

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export const wayOf = (key: string): readonly [number, number] | undefined => ways[key]

/** The arrows move a crosshair, Enter puts a corner there, and in the last place again it is the end. Whether the key was one of these. */
export function drawByKey(
  { key, shiftKey }: KeyboardEvent,
  tools: DrawingTools,
  map: { readonly view: MapView; readonly size: Size; readonly moves: MapMoves },
): boolean {
  const { drawing } = tools
  if (drawing === null) return false
  const { view, size, moves } = map
  const at = drawing.next ?? { x: view.x, y: view.y }
  const way = wayOf(key)
  if (way !== undefined) {
    const step = (shiftKey ? FINE : STEP) / worldAcross(view.zoom)
    const next = { x: at.x + way[0] * step, y: Math.max(0, Math.min(1, at.y + way[1] * step)) }
    tools.point(next)
    follow(next, view, size, moves)
    return true
  }
  switch (key) {
    case 'Enter': {
      const last = drawing.corners.at(-1)
      if (last !== undefined && isSame(last, at)) tools.finish()
      else tools.put(at)
      return true
    }
    case 'Backspace':
      tools.takeBack()
      return true
    case 'Escape':
      tools.cancel()
      return true
    default:
      return false
  }
}

const isSame = (one: Corner, other: Corner): boolean =>
  Math.abs(one.x - other.x) < 1e-12 && Math.abs(one.y - other.y) < 1e-12

function follow({ x, y }: Corner, view: MapView, size: Size, moves: MapMoves): void {
  const across = worldAcross(view.zoom)
  const beyond = (from: number, half: number): number =>
    Math.sign(from) * Math.max(0, Math.abs(from) - (half - EDGE))
  const right = beyond((x - view.x) * across, size.width / 2)
  const down = beyond((y - view.y) * across, size.height / 2)
  if (right !== 0 || down !== 0) moves.pan(right, down)
}
