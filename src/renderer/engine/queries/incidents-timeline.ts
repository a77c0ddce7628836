import { unitFor, unitsIn, wholeUnits, type TimeUnit } from '#shared/domain/date/time-unit.ts'
import {
  adding,
  barsOver,
  beyond,
  MOST_SPANS,
  placeOf,
  rangeOfAll,
  spansIn,
  usualRange,
  type DateCount,
} from '../dates-counted.ts'
import { chosenFacets, facetOf, type ChosenFacet } from '../facets.ts'
import { firstDate } from '../incident-dates.ts'
import { standingOnes } from '../incident-filter.ts'
import type { Projection } from '../projection.ts'
import type { Params } from '../queries.ts'
import type { RowSet } from '../row-set.ts'
import { searchIncidents } from '../search/text-search.ts'
import { isOfTime } from '../time-filters.ts'
import { timeLanes } from '../time-lanes.ts'
import type { TimeBar, Timeline, TimeLane } from '../timeline-answer.ts'
import { searches } from './incidents-found.ts'
import { listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** The incidents of a list over time: those that fit, and those that would if no time were chosen. */
export const incidentsTimeline: Query<'incidents.timeline'> = {
  isEarly: (filter) => !searches(filter),
  searches,
  run: ({ projection }, params) => timeline(projection, params),
  affectedBy: listAffectedBy,
}

function timeline(projection: Projection, params: Params<'incidents.timeline'>): Timeline {
  const { byDates, inLanes, fallen, problems } = counted(projection, params)
  const asked = params.range ?? usualRange(byDates)
  const unit = asked === null ? 'month' : unitFor(asked)
  const range = asked === null ? null : wholeUnits(asked, unit)
  const bars = range === null ? [] : barsOver(byDates, unitsIn(range, unit), unit)
  const spans = range === null ? [] : spansIn(byDates, range, unit)
  const isPlaced = ({ date }: DateCount) => placeOf(date, unit) !== null
  return {
    unit,
    range,
    whole: rangeOfAll(byDates),
    bars,
    earlier: beyond(byDates, bars, unit, 'earlier'),
    later: beyond(byDates, bars, unit, 'later'),
    spans: spans.slice(0, MOST_SPANS),
    spansInRange: spans.length,
    placed: adding(byDates.filter(isPlaced)),
    spanning: adding(byDates.filter((one) => one.date.bounds !== null && !isPlaced(one))),
    unknown: adding(byDates.filter(({ date }) => date.bounds === null)),
    lanes: shownLanes(projection, params, inLanes, bars, unit),
    fallen,
    problems,
  }
}

/** Incidents that stand, by their dates, of which there are fewer than incidents. */
function counted(projection: Projection, params: Params<'incidents.timeline'>) {
  const { edtfs } = projection.incidents.columns
  const { set: said, problems } = searchIncidents(projection, params.text)
  const chosen = chosenFacets(projection, params)
  const holding = (facets: readonly ChosenFacet[]) => facets.reduce((some, { set }) => some.and(set), said)
  const listed = holding(chosen)
  const stand = standingOnes(projection)
  const fits = edtfs.tally(listed.and(stand).rows)
  const atAnyTime = holding(chosen.filter(({ facet }) => facet !== 'when' && !isOfTime(facet)))
  const dateOf = edtfs.lasting(firstDate)
  const byDates = [...edtfs.tally(atAnyTime.and(stand).rows).entries()].flatMap(([code, all]): DateCount[] =>
    all === 0 ? [] : [{ date: dateOf(code), all, fits: fits[code] ?? 0 }],
  )
  // What is chosen among the lanes keeps nothing out of them.
  const inLanes = holding(chosen.filter(({ facet }) => facet !== params.lanes)).and(stand)
  return { byDates, inLanes, fallen: listed.without(stand).count, problems }
}

/** One for each value, or for each that is chosen. */
function shownLanes(
  projection: Projection,
  { lanes: facet, filters }: Params<'incidents.timeline'>,
  incidents: RowSet,
  bars: readonly TimeBar[],
  unit: TimeUnit,
): TimeLane[] {
  const chosen = filters.filter((filter) => facetOf(filter) === facet)
  return timeLanes(projection, facet, incidents, { bars, unit }).filter(
    ({ filter }) => chosen.length === 0 || chosen.includes(filter),
  )
}
