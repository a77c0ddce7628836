import { mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'
import { worldAcross, type MapView, type Size } from '../view/map-view.ts'
import styles from './ground.module.css'
import { lands, type WholeLand } from './lands.ts'

/** The paths are drawn in units of a world so wide. */
const UNITS = 4_096

/** The land as shapes of the page: what there is without WebGL, and until it is ready. */
export function PlainGround({ view, size }: { readonly view: MapView; readonly size: Size }) {
  const scale = worldAcross(view.zoom) / UNITS
  const half = { x: size.width / 2 / worldAcross(view.zoom), y: size.height / 2 / worldAcross(view.zoom) }
  const seenOf = ({ box }: WholeLand): readonly number[] =>
    box.top > view.y + half.y || box.bottom < view.y - half.y
      ? []
      : [-1, 0, 1].filter((turn) => box.left + turn < view.x + half.x && box.right + turn > view.x - half.x)
  return (
    <svg className={styles.ground} width={size.width} height={size.height} aria-hidden="true">
      {lands.flatMap((land) =>
        seenOf(land).map((turn) => (
          <path
            key={`${land.name} ${turn}`}
            className={land.isUkraine ? styles.ukraine : styles.land}
            d={pathOf(land)}
            transform={`translate(${size.width / 2} ${size.height / 2}) scale(${scale}) translate(${(turn - view.x) * UNITS} ${-view.y * UNITS})`}
          />
        )),
      )}
    </svg>
  )
}

const paths = new Map<WholeLand, string>()

/** Made when a land is first seen. */
function pathOf(land: WholeLand): string {
  const known = paths.get(land)
  if (known !== undefined) return known
  const path = land.polygons
    .flat()
    .map(
      (ring) =>
        `M${ring.map(([longitude, latitude]) => `${units(mercatorX(longitude))} ${units(mercatorY(latitude))}`).join('L')}Z`,
    )
    .join('')
  paths.set(land, path)
  return path
}

const units = (share: number): number => Math.round(share * UNITS * 1_000) / 1_000
