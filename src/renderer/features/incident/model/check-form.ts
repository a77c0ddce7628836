import { parseEdtf } from '#shared/domain/date/edtf.ts'
import { rangeOf } from '#shared/domain/casualty/totals.ts'
import { checkCredibility } from '#shared/domain/grading/check-credibility.ts'
import { incidentBody, type IncidentBody } from '#shared/domain/incident/schema.ts'
import { sourceBody, type SourceBody } from '#shared/domain/source/schema.ts'
import { fieldOf, sourceFieldOf, type FieldIssue } from './field-issues.ts'
import type { DateText } from '../../../form/date-text.ts'
import type { IncidentForm } from './incident-form.ts'
import type { PlaceEntry } from './entries/place-entry.ts'
import type { SourceEntry } from '../../../sources/source-entry.ts'
import { placeEcho } from './place-echo.ts'
import { toBody, usedSources, withoutBlanks } from './to-body.ts'
import { toFigure } from '../../../figures/figure-entry.ts'
import { toSourceBody } from '../../../sources/source-entry.ts'

export interface CheckedForm {
  readonly issues: readonly FieldIssue[]
  /** What would be committed; null while anything is wrong. */
  readonly incident: IncidentBody | null
  readonly sources: readonly {
    readonly id: string
    readonly baseRev: number | null
    readonly body: SourceBody
  }[]
}

/** Why a date is not one, more exactly than the record's schema says it. */
function dateIssue(date: DateText): string | null {
  if (date.unknown) return null
  if (date.text.trim() === '') return 'date.required'
  const parsed = parseEdtf(date.text.trim())
  return parsed.ok ? null : (parsed.failure.issues?.[0]?.key ?? 'date.edtf')
}

function coordinatesIssue(entry: PlaceEntry): string {
  if (entry.coordinates.trim() === '') return 'place.required'
  const echo = placeEcho(entry)
  return echo.kind === 'not-understood' ? echo.key : 'place.coordinates'
}

/** What the record's schema cannot know: whether "unknown" was said or only left out. */
function openAnswers(form: IncidentForm): readonly FieldIssue[] {
  const dates = [
    ...form.dates.map((entry) => ({ field: `dates.${entry.id}.date`, date: entry.date })),
    ...form.denials.map((entry) => ({ field: `denials.${entry.id}.date`, date: entry.date })),
    ...form.sources.flatMap((entry) => [
      { field: `sources.${entry.id}.published`, date: entry.published },
      { field: `sources.${entry.id}.accessed`, date: entry.accessed },
    ]),
  ]
  return [
    ...dates.flatMap(({ field, date }) => {
      const key = dateIssue(date)
      return key === null ? [] : [{ field, key }]
    }),
    ...form.places
      .filter((entry) => !entry.unknown && entry.position === null)
      .map((entry) => ({
        field: `places.${entry.id}.coordinates`,
        key: coordinatesIssue(entry),
      })),
    ...form.casualties
      .filter((entry) => !entry.unknown && rangeOf(toFigure(entry)) === null)
      .map((entry) => ({ field: `casualties.${entry.id}.min`, key: 'count.required' })),
  ]
}

const checkSource = (source: SourceEntry) => {
  const parsed = sourceBody.safeParse(toSourceBody(source))
  return {
    issues: parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({
          field: sourceFieldOf(source, path),
          key: message,
        })),
    record: parsed.success ? [{ id: source.id, baseRev: source.baseRev, body: parsed.data }] : [],
  }
}

/** Keeps the first rule broken at each field: a person mends one thing at a time. */
const firstPerField = (issues: readonly FieldIssue[]): readonly FieldIssue[] => [
  ...new Map(issues.toReversed().map((issue) => [issue.field, issue])).values(),
]

/** What credibility 1 is judged by: the saved sources of the workspace, by id. */
export type KnownSources = ReadonlyMap<string, Pick<SourceBody, 'independenceGroup'>>

/** A claim graded "confirmed by others" that no source of another origin confirms, as the sources stand in the form. */
function unconfirmed(form: IncidentForm, known: KnownSources): readonly FieldIssue[] {
  const sourceOf = (id: string) => form.sources.find((entry) => entry.id === id) ?? known.get(id)
  return checkCredibility(form.claims, sourceOf).map(({ path, key }) => ({
    field: fieldOf(form, ['claims', ...path]),
    key,
  }))
}

/**
 * Checks the form by the record's own schema and names each wrong field as the form does. While the sources are not
 * `known` yet, what needs them is left to the vault.
 */
export function checkForm(typed: IncidentForm, known: KnownSources | null = null): CheckedForm {
  const written = withoutBlanks(typed)
  const form = { ...written, sources: usedSources(written) as SourceEntry[] } // a fresh array, only its type is readonly
  const incident = incidentBody.safeParse(toBody(form))
  const sources = form.sources.map(checkSource)
  const issues = firstPerField([
    ...openAnswers(form),
    ...(incident.success
      ? []
      : incident.error.issues.map(({ path, message }) => ({ field: fieldOf(form, path), key: message }))),
    ...sources.flatMap((source) => source.issues),
    ...(known === null ? [] : unconfirmed(form, known)),
  ])
  return {
    issues,
    incident: issues.length === 0 && incident.success ? incident.data : null,
    sources: issues.length === 0 ? sources.flatMap((source) => source.record) : [],
  }
}
