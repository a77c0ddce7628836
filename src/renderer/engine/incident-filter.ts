import { havings } from '#shared/domain/search/fields.ts'
import { overlap } from '#shared/domain/date/bounds.ts'
import { unitOf } from '#shared/domain/date/time-unit.ts'
import { isLeftOut } from '#shared/domain/casualty/exclusions.ts'
import { checkCredibility } from '#shared/domain/grading/check-credibility.ts'
import type { IncidentStatus } from '#shared/domain/incident/schema.ts'
import { awaitsDecision } from '#shared/domain/review/transitions.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import {
  allBounds,
  datedValues,
  firstDate,
  isDated,
  rangeAsked,
  spanOf,
  type FirstDate,
} from './incident-dates.ts'
import { comparable, figured, isFigure, isNoFigure } from './figure-filters.ts'
import { having, withoutFigure } from './incident-has.ts'
import { Kept } from './kept.ts'
import { isConfirmed } from './incident-table.ts'
import { keyOfTag } from './key-of-tag.ts'
import type { Projection } from './projection.ts'
import { RowSet } from './row-set.ts'

/** What a list of incidents can be narrowed down to, apart from words: `kind` alone, or `kind.value`. */
export const filterKinds = [
  'status',
  'returned-to',
  'to-review-by',
  'verification',
  'month',
  'year',
  'day',
  'days',
  'span',
  'dated',
  'category',
  'tag',
  'has',
  'no-position',
  'unsourced-figure',
  'figure',
  'no-figure',
  'comparable-figure',
  'no-comparable-figure',
  'no-source',
  'one-origin',
  'unconfirmed',
  'denial-not-looked-for',
  'left-out',
  'not-left-out',
  'claimed-by',
] as const
export type FilterKind = (typeof filterKinds)[number]

/** Kind and value of a filter; null for what is none of ours. The value is an id, a status, a month, a `categoryKey`, a `tagKey`. */
export function parseFilter(filter: string): { readonly kind: FilterKind; readonly value: string } | null {
  const [name, ...rest] = filter.split('.')
  const kind = filterKinds.find((one) => one === name)
  const value = rest.join('.')
  return kind === undefined || !(shapes[kind] ?? VALUE).test(value) ? null : { kind, value }
}

const VALUE = /^[a-z0-9-]{0,60}$/
/** A `categoryKey`: the words of one version of one statement. */
const CATEGORY = /^[a-z0-9-]{1,100}\.\d{1,5}\.[a-z0-9-]{1,60}$/
/** A `tagKey`. */
const TAG = /^[^]{1,1000}$/
const DAY = /^\d{4}-\d\d-\d\d$/
const DAYS = /^\d{4}-\d\d-\d\d--\d{4}-\d\d-\d\d$/
const SPAN = /^(?:\d{4}-\d\d-\d\d|open)--(?:\d{4}-\d\d-\d\d|open)$/
const shapes: Readonly<Partial<Record<FilterKind, RegExp>>> = {
  category: CATEGORY,
  tag: TAG,
  day: DAY,
  days: DAYS,
  span: SPAN,
}

/** Whether a filter holds words of an analyst: these stand in no address, since browsers write addresses to disk in clear. */
export const isInWords = (filter: string): boolean => parseFilter(filter)?.kind === 'tag'

/** Made once for a list, so that what it needs to know is looked up once. */
type Test = (value: string, projection: Projection) => (row: number) => boolean

/** A rejected, merged or withdrawn incident stays in the list, but supports no phrase and counts in no total. */
export const standing = ({ incidents }: Projection): ((row: number) => boolean) =>
  incidents.columns.status.each((status) => !FALLEN.has(status))

const FALLEN: ReadonlySet<IncidentStatus> = new Set(['rejected', 'merged', 'withdrawn'] as const)

/** Of these a number is told only together with what it counts: the list behind it asks the same question. */
const tests: Readonly<Record<FilterKind, Test>> = {
  status: (value, { incidents }) => incidents.columns.status.each((status) => status === value),
  'returned-to': (value, { incidents: { columns } }) => {
    const isReturned = columns.status.each((status) => status === 'returned')
    const isTheirs = columns.createdBy.each((analystId) => analystId === value)
    return (row) => isReturned(row) && isTheirs(row)
  },
  // An author cannot accept their own.
  'to-review-by': (value, { incidents: { columns } }) => {
    const isWaiting = columns.status.each(awaitsDecision)
    const isOthers = [columns.createdBy, columns.changedBy].map((by) => by.each((id) => id !== value))
    return (row) => isWaiting(row) && isOthers.every((test) => test(row))
  },
  verification: (value, projection) =>
    both(
      standing(projection),
      projection.incidents.columns.verification.each((one) => one === value),
    ),
  month: (value, projection) =>
    both(
      standing(projection),
      projection.incidents.columns.month.each((month) => (month ?? 'unknown') === value),
    ),
  year: (value, projection) =>
    both(
      standing(projection),
      projection.incidents.columns.month.each((month) => month !== null && yearOf(month) === value),
    ),
  // Like a month, by the first date.
  day: (value, projection) =>
    both(
      standing(projection),
      byFirstDate(projection, ({ bounds }) => bounds !== null && unitOf(bounds, 'day') === value),
    ),
  // Like `date:` among words: by any of its dates, as far as one may lie there.
  days: (value, projection) => {
    const range = rangeAsked(value)
    if (range === null) return () => false
    const { edtfs } = projection.incidents.columns
    const boundsOf = edtfs.lasting(allBounds)
    return both(standing(projection), (row) =>
      boundsOf(edtfs.codeAt(row)).some((bounds) => overlap(bounds, range)),
    )
  },
  // By the first date: no closer, and no wider.
  span: (value, projection) =>
    both(
      standing(projection),
      byFirstDate(projection, ({ bounds }) => bounds !== null && spanOf(bounds) === value),
    ),
  dated: (value, projection) => {
    const how = datedValues.find((one) => one === value)
    if (how === undefined) return () => false
    return both(
      standing(projection),
      byFirstDate(projection, (date) => isDated(date, how)),
    )
  },
  // Lists what the statement view counts under a phrase, no more and no less.
  category: (value, projection) =>
    both(
      standing(projection),
      projection.incidents.columns.links.each((links) => links.some((link) => categoryKey(link) === value)),
    ),
  tag: (value, { incidents }) =>
    incidents.columns.tags.each((tags) => tags.some((one) => keyOfTag(one) === value)),
  has: (value, projection) => {
    const what = havings.find((one) => one === value)
    return what === undefined ? () => false : having(projection, what)
  },
  // As `has`, and with it all there are: the map tells how many it cannot show.
  'no-position': (_, projection) => {
    const isPlaced = having(projection, 'position')
    return (row) => !isPlaced(row)
  },
  'unsourced-figure': (_, projection) =>
    both(standing(projection), (row) => projection.incidents.columns.unsourced.at(row) === 1),
  // Of a harm: what the totals of killed and injured count.
  figure: (harm, projection) => both(standing(projection), figured(projection, harm, isFigure)),
  'no-figure': (harm, projection) =>
    both(
      standing(projection),
      harm === '' ? withoutFigure(projection) : figured(projection, harm, isNoFigure),
    ),
  // What is counted beside a published figure.
  'comparable-figure': (harm, projection) =>
    both(standing(projection), comparable(projection, harm, isFigure)),
  'no-comparable-figure': (harm, projection) =>
    both(standing(projection), comparable(projection, harm, isNoFigure)),
  'no-source': (_, projection) => both(standing(projection), (row) => !projection.support.isAny(row)),
  'one-origin': (_, projection) =>
    both(standing(projection), (row) => projection.support.of(row).independent === 1),
  // The groups of sources may change after a claim was graded: then the grade no longer holds.
  unconfirmed: (_, projection) => both(standing(projection), unconfirmed(projection)),
  'denial-not-looked-for': (_, projection) => {
    const { denials, denialSearch } = projection.incidents.columns
    const isUnsearched = denialSearch.each((search) => search === 'not-searched')
    return both(standing(projection), (row) => denials.at(row) === 0 && isUnsearched(row))
  },
  'left-out': (figureId, projection) => both(standing(projection), leftOut(projection, figureId)),
  'not-left-out': (figureId, projection) => {
    const isOut = leftOut(projection, figureId)
    return both(standing(projection), (row) => !isOut(row))
  },
  'claimed-by': (sourceId, projection) => {
    const number = projection.idNumber(sourceId)
    return (row) => number !== undefined && projection.incidents.claimedAt(row).includes(number)
  },
}

/** Whether an incident is one of those that the filter names; a filter that is none of ours names nothing. */
export function fits(projection: Projection, filter: string): (row: number) => boolean {
  const asked = parseFilter(filter)
  return asked === null ? () => false : tests[asked.kind](asked.value, projection)
}

/** The incidents that the filter names. */
export const fitting = (projection: Projection, filter: string): RowSet =>
  kept.of(projection, filter, () => RowSet.where(projection.incidents.count, fits(projection, filter)))

/** A hundred of them are a megabyte, of 100,000 incidents. */
const kept = new Kept<RowSet>(100)

/** Those that a list of others does not leave out: see `standing`. */
export const standingOnes = (projection: Projection): RowSet =>
  keptStanding.of(projection, '', () => RowSet.where(projection.incidents.count, standing(projection)))

const keptStanding = new Kept<RowSet>(1)

/** Whether it looks at what a published figure leaves out. */
export const goesByReport = (filter: string): boolean =>
  ['left-out', 'not-left-out'].includes(parseFilter(filter)?.kind ?? '')

function byFirstDate(
  { incidents }: Projection,
  test: (date: FirstDate) => boolean,
): (row: number) => boolean {
  const { edtfs } = incidents.columns
  const dateOf = edtfs.lasting(firstDate)
  return (row) => test(dateOf(edtfs.codeAt(row)))
}

/** Of a month, or of a year as it is. */
export const yearOf = (month: string): string => month.slice(0, 4)

const both =
  (one: (row: number) => boolean, other: (row: number) => boolean) =>
  (row: number): boolean =>
    one(row) && other(row)

function unconfirmed(projection: Projection): (row: number) => boolean {
  const { incidents, sources } = projection
  const { claims } = incidents.columns
  const sourceOf = (id: string) => {
    const row = projection.rowOf('source', projection.idNumber(id))
    return row === undefined ? undefined : { independenceGroup: sources.columns.groupKey.at(row) }
  }
  const isAnyConfirmed = (row: number): boolean => {
    const end = claims.countAt(row)
    for (let at = 1; at < end; at += 2) if (isConfirmed(claims.numberAt(row, at))) return true
    return false
  }
  return (row) => isAnyConfirmed(row) && checkCredibility(incidents.claimsAt(row), sourceOf).length > 0
}

/** By what the published figure with this id leaves out, in its own words. */
function leftOut(projection: Projection, figureId: string): (row: number) => boolean {
  const figure = projection
    .small('statistical-report')
    .flatMap(({ body }) => body.figures)
    .find((one) => one.id === figureId)
  return projection.incidents.columns.placeNames.each((names) => isLeftOut(figure?.exclusions ?? '', names))
}
