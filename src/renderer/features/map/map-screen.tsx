import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bounds } from '#shared/domain/place/bounds.ts'
import type { MapColour } from '../../engine/map-answer.ts'
import { useAskEngine } from '../../engine/use-ask-engine.ts'
import { FindPage } from '../../finding/find-page.tsx'
import { HandOverButton } from '../../finding/hand-over-button.tsx'
import { useListFilter } from '../../finding/use-list-filter.ts'
import type { IncidentsRoute } from '../../platform/incidents-address.ts'
import { ForExporters } from '../../ui/for-writers.tsx'
import { FoundOnMap } from './found-on-map.tsx'
import { useMapAnswer } from './use-map-answer.ts'
import { isSamePart, WORLD, type MapPart } from './view/map-part.ts'

/** The incidents found, where they are. What part of the world is looked at is kept below, so that a move draws the map alone anew. */
export function MapScreen({ route }: { readonly route: IncidentsRoute }) {
  const { t } = useTranslation()
  const filter = useListFilter(route)
  const ask = useAskEngine()
  const [colour, setColour] = useState<MapColour>('verification')
  const [first, setFirst] = useState<Bounds | null>()
  const [part, setPart] = useState<MapPart>(WORLD)
  const onPart = useCallback(
    (next: MapPart) => setPart((before) => (isSamePart(before, next) ? before : next)),
    [],
  )
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const onMap = useMapAnswer(filter, part, colour)
  const { answer } = onMap
  if (first === undefined && answer !== undefined) setFirst(answer.bounds)
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
      <FoundOnMap
        filter={filter}
        onMap={onMap}
        first={first}
        frame={{ element, setElement }}
        colour={colour}
        onColour={setColour}
        onPart={onPart}
      />
    </FindPage>
  )
}
