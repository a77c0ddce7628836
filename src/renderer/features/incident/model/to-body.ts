import { noBuckets, type Buckets, type CasualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { SourceEntry, DateText, FigureEntry, IncidentForm, PlaceEntry } from './incident-form.ts'

/** People as typed: '' is null (not given), digits with or without spaces between are a number, else NaN. */
export const parseCount = (typed: string): number | null => {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '')
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

/** Metres as typed, a decimal comma allowed; '' is null (not known), anything else NaN. */
export const parseMeters = (typed: string): number | null => {
  const trimmed = typed.trim().replace(',', '.')
  if (trimmed === '') return null
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
}

export const edtfOf = (date: DateText): string => (date.unknown ? 'unknown' : date.text.trim())

const bucketCounts = (typed: FigureEntry['buckets']): Buckets => ({
  women: parseCount(typed.women),
  men: parseCount(typed.men),
  girls: parseCount(typed.girls),
  boys: parseCount(typed.boys),
  childrenUnknown: parseCount(typed.childrenUnknown),
  adultsUnknown: parseCount(typed.adultsUnknown),
  unknown: parseCount(typed.unknown),
})

/** One figure as the record has it; what is no number is NaN, so that the record's schema refuses it. */
export const toFigure = (entry: FigureEntry): CasualtyFigure => {
  const { unknown, min, max, best, confirmed, buckets, asOfText, asOfInstant, ...rest } = entry
  return {
    ...rest,
    min: unknown ? null : parseCount(min),
    max: unknown ? null : parseCount(max),
    best: unknown ? null : parseCount(best),
    confirmed: unknown ? null : parseCount(confirmed),
    buckets: unknown ? noBuckets : bucketCounts(buckets),
    asOf: { sourceText: asOfText, instant: asOfInstant },
  }
}

const place = (entry: PlaceEntry) => ({
  name: entry.name,
  language: entry.language,
  position: entry.unknown ? null : entry.position,
  uncertaintyMeters: parseMeters(entry.uncertainty),
  verbatim: entry.coordinates.trim(),
  publicationPrecision: entry.publicationPrecision,
})

const isBlankDate = (form: IncidentForm, index: number): boolean => {
  const entry = form.dates[index]
  return (
    entry !== undefined && !entry.date.unknown && entry.date.text.trim() === '' && entry.basis.trim() === ''
  )
}

const isBlankPlace = (form: IncidentForm, index: number): boolean => {
  const entry = form.places[index]
  return (
    entry !== undefined &&
    !entry.unknown &&
    [entry.name, entry.coordinates, entry.uncertainty].every((typed) => typed.trim() === '')
  )
}

/** Drops the date and the place that a form opens with when nobody wrote in them: nothing was recorded. */
export const withoutBlanks = (form: IncidentForm): IncidentForm => ({
  ...form,
  dates: form.dates.filter((_, index) => !isBlankDate(form, index)),
  places: form.places.filter((_, index) => !isBlankPlace(form, index)),
})

/** The record that the form describes, in the shape of `incidentBody` but not yet checked by it. */
export const toBody = (form: IncidentForm) => {
  const { sources: _, ...rest } = form // sources are records of their own
  return {
    ...rest,
    dates: form.dates.map(({ date, basis }) => ({ edtf: edtfOf(date), basis })),
    places: form.places.map(place),
    categories: form.categories.map(({ id: _id, ...link }) => link),
    casualties: form.casualties.map(toFigure),
    denials: form.denials.map((denial) => ({ ...denial, date: edtfOf(denial.date) })),
    evidence: form.evidence.map(({ id, note }) => ({ evidenceId: id, note })),
  }
}

/** The body of one source, unchecked. */
export const toSourceBody = (entry: SourceEntry) => {
  const { id: _, baseRev: _rev, ...rest } = entry
  return {
    ...rest,
    url: entry.url.trim(),
    published: edtfOf(entry.published),
    accessed: edtfOf(entry.accessed),
  }
}

/** Sources written here that something in the incident still refers to; the rest were taken out with their claim. */
export const usedSources = (form: IncidentForm): readonly SourceEntry[] => {
  const used = new Set([
    ...form.claims.map((claim) => claim.sourceId),
    ...form.casualties.flatMap((entry) => entry.sourceIds),
    ...form.denials.flatMap((entry) => entry.sourceIds),
  ])
  return form.sources.filter((source) => used.has(source.id))
}
