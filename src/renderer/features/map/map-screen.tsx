import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWithin, type Bounds } from '#shared/domain/place/bounds.ts'
import { mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'
import type { MapColour, MapMark } from '../../engine/map-answer.ts'
import { useAskEngine } from '../../engine/use-ask-engine.ts'
import { FindPage } from '../../finding/find-page.tsx'
import { HandOverButton } from '../../finding/hand-over-button.tsx'
import { useListFilter } from '../../finding/use-list-filter.ts'
import type { IncidentsRoute } from '../../platform/incidents-address.ts'
import { MapFilesSection } from '../../map-files/map-files-section.tsx'
import { useMapFiles } from '../../map-files/use-map-files.ts'
import { useMapGround } from '../../map-files/use-map-ground.ts'
import { ForExporters } from '../../ui/for-writers.tsx'
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
import { useMapAnswer } from './use-map-answer.ts'
import { seen } from './view/map-view.ts'
import { useMapView } from './view/use-map-view.ts'

/** The incidents found, where they are. */
export function MapScreen({ route }: { readonly route: IncidentsRoute }) {
  const { t } = useTranslation()
  const filter = useListFilter(route)
  const ask = useAskEngine()
  const [colour, setColour] = useState<MapColour>('verification')
  const [first, setFirst] = useState<Bounds | null>()
  const [chosen, setChosen] = useState<MapMark | null>(null)
  const window = useMapView(first)
  const { view, size, moves, element } = window
  const onMap = useMapAnswer(filter, window, colour)
  const { answer } = onMap
  if (first === undefined && answer !== undefined) setFirst(answer.bounds)
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
    <FindPage
      screen={route.screen}
      filter={filter}
      asked={onMap.filter}
      found={answer}
      actions={
        <ForExporters>
          <HandOverButton
            label={t('incidents.handOver', { count: answer?.total ?? 0 })}
            disabled={!answer?.total}
            ids={() => ask('incidents.ids', onMap.filter)}
          />
        </ForExporters>
      }
      onLeave={() => element?.focus()}
    >
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
              <Legend colour={colour} onColour={setColour} classes={answer.classes} looks={looks} />
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
    </FindPage>
  )
}

const areaOfView = ({ west, south, east, north }: Bounds) =>
  rectangle(
    { x: mercatorX(west), y: mercatorY(north) },
    { x: mercatorX(east) + (east < west ? 1 : 0), y: mercatorY(south) },
  )
