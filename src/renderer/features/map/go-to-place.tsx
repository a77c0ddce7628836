import { settlementRadius } from '#shared/domain/gazetteer/as-place.ts'
import type { FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import type { Bounds } from '#shared/domain/place/bounds.ts'
import { PlaceSearch } from '../../places/place-search.tsx'
import styles from './map.module.css'
import { positionOn } from './view/map-view.ts'
import type { MapWindow } from './view/use-map-view.ts'

/** Moves the map to a place of the gazetteer. */
export function GoToPlace({ view, size, moves }: Pick<MapWindow, 'view' | 'size' | 'moves'>) {
  const middle = view === null ? null : positionOn(view, size, [size.width / 2, size.height / 2])
  return (
    <div className={styles.goTo}>
      <PlaceSearch near={middle} onChoose={(place) => moves.flyTo(boundsOf(place))} />
    </div>
  )
}

const METRES_A_DEGREE = 111_200

/** All of the settlement, as far as its size is known. */
function boundsOf({ position: { latitude, longitude }, population }: FoundSettlement): Bounds {
  const north = settlementRadius(population) / METRES_A_DEGREE
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  return { west: longitude - east, south: latitude - north, east: longitude + east, north: latitude + north }
}
