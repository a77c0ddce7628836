import { useTranslation } from 'react-i18next'
import { latitudeAt } from '#shared/domain/place/mercator.ts'
import { metersOf, pixelsOf, type MapView } from './view/map-view.ts'
import styles from './map.module.css'
import { roundLength } from './round-length.ts'

const MOST_PIXELS = 110

/** How long something is in the middle of the map: Mercator draws what lies nearer to a pole larger. */
export function ScaleBar({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const latitude = latitudeAt(view.y)
  const meters = roundLength(metersOf(MOST_PIXELS, latitude, view.zoom))
  return (
    <span className={styles.scale} style={{ width: pixelsOf(meters, latitude, view.zoom) }}>
      {meters < 1_000 ? t('map.meters', { number: meters }) : t('map.kilometers', { number: meters / 1_000 })}
    </span>
  )
}
