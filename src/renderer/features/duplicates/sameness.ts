import { injuredRange, killedRange, type FigureRange } from '#shared/domain/casualty/totals.ts'
import { distanceBetween } from '#shared/domain/duplicate/kilometers.ts'
import { isNearInDate, isNearInPlace } from '#shared/domain/duplicate/score.ts'
import { traceOf, type Trace } from '#shared/domain/duplicate/trace.ts'
import { tracedIncident } from '#shared/domain/duplicate/traced-incident.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { foldText } from '#shared/domain/text/fold.ts'

type Incident = StoredRecord<'incident'>

/** How a fact of one incident stands to that of the other; `unknown` where one of them does not say. */
export type Sameness = 'same' | 'near' | 'different' | 'unknown'

export const comparedFields = ['date', 'place', 'killed', 'injured'] as const
export type ComparedField = (typeof comparedFields)[number]

/** What of two incidents agrees. Says nothing of which is right. */
export function samenessOf(one: Incident, other: Incident): Readonly<Record<ComparedField, Sameness>> {
  const nothing = { links: [], logs: [] }
  const [a, b] = [traceOf(tracedIncident(one, nothing)), traceOf(tracedIncident(other, nothing))]
  return {
    date: ofDates(one, other, a, b),
    place: ofPlaces(one, other, a, b),
    killed: ofFigures(killedRange(one.body.casualties), killedRange(other.body.casualties)),
    injured: ofFigures(injuredRange(one.body.casualties), injuredRange(other.body.casualties)),
  }
}

function ofDates(one: Incident, other: Incident, { days: a }: Trace, { days: b }: Trace): Sameness {
  const written = ({ body }: Incident): string => body.dates.map(({ edtf }) => edtf).join()
  if (a === null || b === null) return 'unknown'
  if (written(one) === written(other)) return 'same'
  const days = Math.max(0, a[0] - b[1], b[0] - a[1])
  return isNearInDate({ days }) ? 'near' : 'different'
}

function ofPlaces(one: Incident, other: Incident, a: Trace, b: Trace): Sameness {
  const names = ({ body }: Incident): string[] =>
    body.places.map(({ name }) => foldText(name).trim()).filter((name) => name !== '')
  const distance = distanceBetween(a.positions, b.positions)
  const isNamedSame = names(one).some((name) => names(other).includes(name))
  if (distance !== null && isNearInPlace({ distance })) return distance.between === 0 ? 'same' : 'near'
  if (distance !== null && distance.atLeast > 0) return 'different'
  if (isNamedSame) return 'same'
  // Positions that may mean one place or two say nothing; nor does a name in another language or of a part.
  return distance !== null || names(one).length === 0 || names(other).length === 0 ? 'unknown' : 'different'
}

function ofFigures(a: FigureRange | null, b: FigureRange | null): Sameness {
  if (a === null || b === null) return 'unknown'
  if (a.min === b.min && a.max === b.max) return 'same'
  const meet = a.min <= (b.max ?? Infinity) && b.min <= (a.max ?? Infinity)
  return meet ? 'near' : 'different'
}
