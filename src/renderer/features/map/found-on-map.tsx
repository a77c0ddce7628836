import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWithin, type Bounds } from '#shared/domain/place/bounds.ts'
import { mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'
import type { MapColour, MapMark } from '../../engine/map-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { MapFilesSection } from '../../map-files/map-files-section.tsx'
import { useMapFiles } from '../../map-files/use-map-files.ts'
import { useMapGround } from '../../map-files/use-map-ground.ts'
import { AreaTools } from './area/area-tools.tsx'
import { rectangle } from './area/drawn-ring.ts'
import { useDrawing } from './area/use-drawing.ts'
import { GoToPlace } from './go-to-place.tsx'
import { Legend } from './legend.tsx'
import { MapCanvas } from './map-canvas.tsx'
import { MapControls } from './map-controls.tsx'
import styles from './map.module.css'
import { looksOf } from './marks/class-look.ts'
import { IncidentsHere } from './marks/incidents-here.tsx'
import { isSpot } from './marks/mark-size.ts'
import { MarksInView } from './marks/marks-in-view.tsx'
import { OnMapCounts } from './on-map-counts.tsx'
import type { OnMap } from './use-map-answer.ts'
import { partOf, type MapPart } from './view/map-part.ts'
import { seen } from './view/map-view.ts'
import { useMapView, type MapFrame } from './view/use-map-view.ts'

export interface FoundOnMapProps {
  readonly filter: ListFilter
  readonly onMap: OnMap
  /** Around what was found first; undefined until then. */
  readonly first: Bounds | null | undefined
  readonly frame: MapFrame
  readonly colour: MapColour
  readonly onColour: (colour: MapColour) => void
  /** This part of the world is looked at now. */
  readonly onPart: (part: MapPart) => void
}

/** The map, and beside it what it shows in words. */
export function FoundOnMap(props: FoundOnMapProps) {
  const { filter, onMap, first, frame, colour, onColour, onPart } = props
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<MapMark | null>(null)
  const window = useMapView(frame, first)
  const { view, size, moves, element } = window
  useEffect(() => {
    if (view !== null) onPart(partOf(view, size))
  }, [view, size, onPart])
  const { answer } = onMap
  const tools = useDrawing(filter.onArea)
  const files = useMapFiles()
  const { more, troubled } = useMapGround(files.shown)
  const inView = view === null ? null : seen(view, size)
  const marks = answer?.marks ?? []
  const looks = looksOf(
    (answer?.classes ?? []).map(({ key }) => key),
    onMap.colour,
  )
  const onChoose = (mark: MapMark) => {
    if (isSpot(mark) || mark.incidents === 1) return setChosen(mark)
    setChosen(null)
    moves.approach(mark.bounds)
  }
  return (
    <div className={styles.map}>
      <MapCanvas
        window={window}
        marks={marks}
        looks={looks}
        chosen={chosen}
        onChoose={onChoose}
        area={filter.area}
        tools={tools}
        more={more}
      >
        <GoToPlace view={view} size={size} moves={moves} />
        <MapControls moves={moves} all={answer?.bounds} />
      </MapCanvas>
      <aside className={styles.panel} aria-label={t('map.beside')}>
        {answer !== undefined && (
          <>
            {chosen !== null && (
              <IncidentsHere mark={chosen} filter={onMap.filter} onClose={() => setChosen(null)} />
            )}
            <OnMapCounts answer={answer} filter={onMap.filter} />
            <Legend colour={colour} onColour={onColour} classes={answer.classes} looks={looks} />
            <AreaTools
              tools={tools}
              hasArea={filter.area !== undefined}
              mayReachIn={answer.mayReachIn}
              onBegin={() => element?.focus()}
              onWholeView={() => inView !== null && filter.onArea(areaOfView(inView))}
              onClear={() => filter.onArea(undefined)}
            />
            <section aria-label={t('map.inView.title')}>
              <h2 className={styles.heading}>{t('map.inView.title')}</h2>
              <MarksInView
                marks={
                  inView === null
                    ? []
                    : marks.filter((mark) => isWithin(inView, mark.latitude, mark.longitude))
                }
                classes={answer.classes}
                onChoose={onChoose}
              />
            </section>
            <p className={styles.quiet}>{t('map.paper')}</p>
          </>
        )}
        <MapFilesSection files={files} troubled={troubled} />
      </aside>
    </div>
  )
}

const areaOfView = ({ west, south, east, north }: Bounds) =>
  rectangle(
    { x: mercatorX(west), y: mercatorY(north) },
    { x: mercatorX(east) + (east < west ? 1 : 0), y: mercatorY(south) },
  )
