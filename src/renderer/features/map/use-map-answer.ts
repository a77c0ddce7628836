import { useDeferredValue, useState } from 'react'
import type { MapAnswer, MapColour } from '../../engine/map-answer.ts'
import type { IncidentListFilter } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import type { MapPart } from './view/map-part.ts'

export interface OnMap {
  /** What was asked, once the words have settled. */
  readonly filter: IncidentListFilter
  /** The last answer there was, so that nothing goes away while the next is on its way. */
  readonly answer: MapAnswer | undefined
  /** What it is told apart by, which is chosen a moment before it is answered. */
  readonly colour: MapColour
}

/** What was found in this part of the world. */
export function useMapAnswer(
  { text, filters, area }: IncidentListFilter,
  part: MapPart,
  colour: MapColour,
): OnMap {
  const filter = { text: useDeferredValue(text), filters, ...(area !== undefined && { area }) }
  const answer = useEngineQuery('incidents.map', { ...filter, part, colour })
  const [latest, setLatest] = useState({ answer, colour })
  if (answer !== undefined && answer !== latest.answer) setLatest({ answer, colour })
  const shown = answer === undefined ? latest : { answer, colour }
  return { filter, ...shown }
}
