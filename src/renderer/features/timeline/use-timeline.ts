import { useDeferredValue, useState } from 'react'
import type { DayRange } from '#shared/domain/date/time-unit.ts'
import type { IncidentListFilter } from '../../engine/queries.ts'
import type { LaneFacet, Timeline } from '../../engine/timeline-answer.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import type { Found } from '../../finding/find-page.tsx'

/** What is seen outlives leaving the screen, so that going to the list and back loses nothing: in memory, never on disk. */
let kept: { readonly range: DayRange | null; readonly lanes: LaneFacet } = { range: null, lanes: 'words' }

export interface TimelineView {
  /** What it is narrowed down by, once the words have settled. */
  readonly asked: IncidentListFilter
  /** Undefined until the first answer. */
  readonly timeline: Timeline | undefined
  readonly found: Found | undefined
  readonly lanes: LaneFacet
  readonly onLanes: (lanes: LaneFacet) => void
  /** Null for all that is dated, but for a few that lie far off. */
  readonly onRange: (range: DayRange | null) => void
}

export function useTimeline(typed: IncidentListFilter): TimelineView {
  const text = useDeferredValue(typed.text)
  const { filters, area } = typed
  const asked = { text, filters, ...(area !== undefined && { area }) }
  const [seen, setSeen] = useState(kept)
  const see = (next: typeof kept) => {
    kept = next
    setSeen(next)
  }
  const page = useEngineQuery('incidents.page', { ...asked, offset: 0, limit: 0 })
  return {
    asked,
    timeline: useLatest(useEngineQuery('incidents.timeline', { ...asked, ...seen })),
    found: useLatest(page),
    lanes: seen.lanes,
    onLanes: (lanes) => see({ ...seen, lanes }),
    onRange: (range) => see({ ...seen, range }),
  }
}

/** The last answer there was, so that nothing jumps while the next one is on its way. */
function useLatest<T>(answer: T | undefined): T | undefined {
  const [latest, setLatest] = useState(answer)
  if (answer !== undefined && answer !== latest) setLatest(answer)
  return answer ?? latest
}
