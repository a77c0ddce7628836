import { rangeOf } from '#shared/domain/casualty/totals.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { CasualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { Place } from '#shared/domain/place/schema.ts'
import type { SourceBody } from '#shared/domain/source/schema.ts'
import type { NewId } from '#shared/lib/clock.ts'
import type { DateText, FigureEntry, IncidentForm, PlaceEntry, SourceEntry } from './incident-form.ts'

const dateText = (edtf: string): DateText =>
  edtf === 'unknown' ? { text: '', unknown: true } : { text: edtf, unknown: false }

const count = (people: number | null): string => (people === null ? '' : String(people))

const figure = (body: CasualtyFigure): FigureEntry => {
  const { asOf, buckets, min, max, best, confirmed, ...rest } = body
  return {
    ...rest,
    unknown: rangeOf(body) === null,
    min: count(min),
    max: count(max),
    best: count(best),
    confirmed: count(confirmed),
    buckets: {
      women: count(buckets.women),
      men: count(buckets.men),
      girls: count(buckets.girls),
      boys: count(buckets.boys),
      childrenUnknown: count(buckets.childrenUnknown),
      adultsUnknown: count(buckets.adultsUnknown),
      unknown: count(buckets.unknown),
    },
    asOfText: asOf.sourceText,
    asOfInstant: asOf.instant,
  }
}

/** A place without a position was either left open (no words for it) or said to be not known closer. */
const place = (body: Place, id: string): PlaceEntry => ({
  id,
  name: body.name,
  language: body.language,
  coordinates: body.verbatim,
  position: body.position,
  unknown: body.position === null,
  uncertainty: count(body.uncertaintyMeters),
  publicationPrecision: body.publicationPrecision,
})

/** The form of a stored incident. Lists without ids of their own get fresh ones, which never leave the form. */
export const toForm = (body: IncidentBody, newId: NewId): IncidentForm => ({
  ...body,
  dates: body.dates.map(({ edtf, basis }) => ({ id: newId(), date: dateText(edtf), basis })),
  places: body.places.map((entry) => place(entry, newId())),
  categories: body.categories.map((link) => ({ id: newId(), ...link })),
  casualties: body.casualties.map(figure),
  denials: body.denials.map((denial) => ({ ...denial, date: dateText(denial.date) })),
  evidence: body.evidence.map(({ evidenceId, note }) => ({ id: evidenceId, note })),
  sources: [],
})

/** The form of a stored source, for a change that is saved together with the incident. */
export const toSourceEntry = (id: string, rev: number, body: SourceBody): SourceEntry => ({
  id,
  baseRev: rev,
  ...body,
  published: dateText(body.published),
  accessed: dateText(body.accessed),
})
