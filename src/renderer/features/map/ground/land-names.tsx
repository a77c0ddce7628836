import { mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'
import { worldAcross, type MapView, type Size } from '../view/map-view.ts'
import styles from './ground.module.css'
import { boxAround, lands, type Box, type WholeLand } from './lands.ts'

/** About how wide a letter is, with some room, in pixels. */
const LETTER = 9

/** Names of the lands that have room for theirs. */
export function LandNames({ view, size }: { readonly view: MapView; readonly size: Size }) {
  const across = worldAcross(view.zoom)
  return (
    <svg className={styles.names} width={size.width} height={size.height} aria-hidden="true">
      {anchors.map(({ name, x, y, box }) => {
        if ((box.right - box.left) * across < name.length * LETTER) return null
        const turned = x - view.x
        const left = size.width / 2 + (turned - Math.round(turned)) * across
        const top = size.height / 2 + (y - view.y) * across
        const isSeen = left > 0 && left < size.width && top > 0 && top < size.height
        return (
          isSeen && (
            <text key={name} x={left} y={top}>
              {name}
            </text>
          )
        )
      })}
    </svg>
  )
}

/** In the middle of the largest piece of each land. */
const anchors = lands.map(({ name, polygons }: WholeLand) => {
  const [largest = { left: 0, right: 0, top: 0, bottom: 0 }] = polygons
    .map(boxAround)
    .sort((a, b) => areaOf(b) - areaOf(a))
  const outline =
    polygons.map(([ring = []]) => ring).find((ring) => areaOf(boxAround([ring])) === areaOf(largest)) ?? []
  return {
    name,
    box: largest,
    ...middleOf(outline.map(([longitude, latitude]) => [mercatorX(longitude), mercatorY(latitude)])),
  }
})

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

/** The centroid of a polygon. */
function middleOf(ring: readonly (readonly [number, number])[]): { readonly x: number; readonly y: number } {
  let [twice, x, y] = [0, 0, 0]
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    twice += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  return { x: x / (3 * twice), y: y / (3 * twice) }
}
