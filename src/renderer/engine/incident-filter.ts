import { isLeftOut } from '#shared/domain/casualty/exclusions.ts'
import { checkCredibility } from '#shared/domain/grading/check-credibility.ts'
import { stands, type IncidentEntry } from './incident-entry.ts'
import type { Projection } from './projection.ts'

/** What a list of incidents can be narrowed down to, apart from words: `kind` alone, or `kind.value`. */
export const filterKinds = [
  'status',
  'returned-to',
  'to-review-by',
  'verification',
  'month',
  'unsourced-figure',
  'no-figure',
  'no-source',
  'one-origin',
  'unconfirmed',
  'denial-not-looked-for',
  'left-out',
  'not-left-out',
] as const
export type FilterKind = (typeof filterKinds)[number]

/** Kind and value of a filter; null for what is none of ours. The value is an id, a status, a month. */
export function parseFilter(filter: string): { readonly kind: FilterKind; readonly value: string } | null {
  const [name, value = '', ...rest] = filter.split('.')
  const kind = filterKinds.find((one) => one === name)
  return kind === undefined || rest.length > 0 || !/^[a-z0-9-]{0,60}$/.test(value) ? null : { kind, value }
}

/** Made once for a list, so that what it needs to know is looked up once. */
type Test = (value: string, projection: Projection) => (entry: IncidentEntry) => boolean

/** Of these a number is told only together with what it counts: the list behind it asks the same question. */
const tests: Readonly<Record<FilterKind, Test>> = {
  status: (value) => (entry) => entry.own.status === value,
  'returned-to': (value) => (entry) => entry.own.status === 'returned' && entry.createdBy === value,
  // An author cannot accept their own.
  'to-review-by': (value) => (entry) =>
    (entry.own.status === 'submitted' || entry.own.status === 'in-review') &&
    entry.createdBy !== value &&
    entry.changedBy !== value,
  verification: (value) => (entry) => stands(entry) && entry.own.verification === value,
  month: (value) => (entry) => stands(entry) && (entry.month ?? 'unknown') === value,
  'unsourced-figure': () => (entry) => stands(entry) && entry.hasUnsourcedFigure,
  'no-figure': () => (entry) => stands(entry) && entry.own.killed === null && entry.own.injured === null,
  'no-source': (_, projection) => (entry) => stands(entry) && projection.row(entry).sources === 0,
  'one-origin': (_, projection) => (entry) => stands(entry) && projection.row(entry).independentSources === 1,
  // The groups of sources may change after a claim was graded: then the grade no longer holds.
  unconfirmed: (_, projection) => (entry) =>
    stands(entry) && checkCredibility(entry.claims, projection.source).length > 0,
  'denial-not-looked-for': () => (entry) =>
    stands(entry) && entry.own.denials === 0 && entry.own.denialSearch === 'not-searched',
  'left-out': (figureId, projection) => {
    const exclusions = exclusionsOf(projection, figureId)
    return (entry) => stands(entry) && isLeftOut(exclusions, entry.placeNames)
  },
  'not-left-out': (figureId, projection) => {
    const exclusions = exclusionsOf(projection, figureId)
    return (entry) => stands(entry) && !isLeftOut(exclusions, entry.placeNames)
  },
}

/** Whether an incident is one of those that the filter names; a filter that is none of ours names nothing. */
export function fits(projection: Projection, filter: string): (entry: IncidentEntry) => boolean {
  const asked = parseFilter(filter)
  return asked === null ? () => false : tests[asked.kind](asked.value, projection)
}

/** What the published figure with this id leaves out, in its own words. */
const exclusionsOf = (projection: Projection, figureId: string): string =>
  projection
    .small('statistical-report')
    .flatMap(({ body }) => body.figures)
    .find((figure) => figure.id === figureId)?.exclusions ?? ''
