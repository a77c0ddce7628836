import type { Area } from '#shared/domain/place/area.ts'
import { worldAcross, type MapView, type Size } from '../view/map-view.ts'
import styles from './area.module.css'
import { areaOf, type Drawing } from './drawing.ts'
import { outlineOf, type Corner } from './drawn-ring.ts'

export interface AreaLayerProps {
  readonly view: MapView
  readonly size: Size
  readonly area: Area | undefined
  readonly drawing: Drawing | null
}

/** The area that was drawn, and the one that is being drawn. */
export function AreaLayer({ view, size, area, drawing }: AreaLayerProps) {
  const across = worldAcross(view.zoom)
  const pointOf = (corner: Corner, turn = 0): readonly [number, number] => [
    size.width / 2 + (corner.x + turn - view.x) * across,
    size.height / 2 + (corner.y - view.y) * across,
  ]
  const nearest = ({ x }: Corner): number => Math.round(view.x - x)
  const pathOf = (corners: readonly Corner[], end: string): string =>
    [-1, 0, 1]
      .map((turn) => `M${corners.map((corner) => pointOf(corner, turn).join(' ')).join('L')}${end}`)
      .join('')
  const shown = drawing === null ? area : (sketched(drawing) ?? undefined)
  const next = drawing?.next
  return (
    <svg className={styles.layer} width={size.width} height={size.height} aria-hidden="true">
      {shown !== undefined && <path className={styles.area} d={pathOf(outlineOf(shown), 'Z')} />}
      {drawing !== null && drawing.corners.length > 0 && shown === undefined && (
        <path className={styles.line} d={pathOf([...drawing.corners, ...(next ? [next] : [])], '')} />
      )}
      {drawing?.corners.map((corner, at) => {
        const [x, y] = pointOf(corner, nearest(corner))
        return <circle key={at} className={styles.corner} cx={x} cy={y} r={4} /> // corners are told apart by their order
      })}
      {next && <Crosshair at={pointOf(next, nearest(next))} />}
    </svg>
  )
}

/** As it would be with the next corner. */
const sketched = (drawing: Drawing): Area | null =>
  drawing.next === null
    ? areaOf(drawing)
    : areaOf({ ...drawing, corners: [...drawing.corners, drawing.next] })

function Crosshair({ at: [x, y] }: { readonly at: readonly [number, number] }) {
  return <path className={styles.crosshair} d={`M${x - 12} ${y}h24M${x} ${y - 12}v24`} />
}
