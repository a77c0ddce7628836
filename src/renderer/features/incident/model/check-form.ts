import { checkCredibility } from '#shared/domain/grading/check-credibility.ts'
import { incidentBody, type IncidentBody } from '#shared/domain/incident/schema.ts'
import type { SourceBody } from '#shared/domain/source/schema.ts'
import { statements as shippedStatements } from '#shared/domain/statement/catalogue.ts'
import { checkDescribed } from '#shared/domain/statement/check-described.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { openFigures } from '../../../figures/open-figures.ts'
import { dateIssue } from '../../../form/date-issue.ts'
import type { FieldIssue } from '../../../form/issues-to-show.ts'
import { checkSource } from '../../../sources/check-source.ts'
import { areaEcho } from './area-echo.ts'
import { fieldOf } from './field-issues.ts'
import type { IncidentForm } from './incident-form.ts'
import type { PlaceEntry } from './entries/place-entry.ts'
import type { SourceEntry } from '../../../sources/source-entry.ts'
import { placeEcho } from './place-echo.ts'
import { toBody, usedSources, withoutBlanks } from './to-body.ts'

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

function coordinatesIssue(entry: PlaceEntry): string {
  if (entry.coordinates.trim() === '') return 'place.required'
  const echo = placeEcho(entry)
  return echo.kind === 'not-understood' ? echo.key : 'place.coordinates'
}

/** A place is told by its name alone: that nothing stands for its position is seen, and keeps nobody from saving. */
const isNamedOnly = ({ name, coordinates }: PlaceEntry): boolean =>
  name.trim() !== '' && coordinates.trim() === ''

/** What the record's schema cannot know: whether "unknown" was said or only left out. */
function openAnswers(form: IncidentForm): readonly FieldIssue[] {
  const dates = [
    ...form.dates.map((entry) => ({ field: `dates.${entry.id}.date`, date: entry.date })),
    ...form.denials.map((entry) => ({ field: `denials.${entry.id}.date`, date: entry.date })),
  ]
  return [
    ...dates.flatMap(({ field, date }) => {
      const key = dateIssue(date)
      return key === null ? [] : [{ field, key }]
    }),
    ...form.places
      .filter((entry) => !entry.unknown && entry.position === null && !isNamedOnly(entry))
      .map((entry) => ({
        field: `places.${entry.id}.coordinates`,
        key: coordinatesIssue(entry),
      })),
    ...form.places
      .filter(({ area }) => areaEcho(area).unread.length > 0)
      .map((entry) => ({ field: `places.${entry.id}.area`, key: 'place.areaLine' })),
    ...openFigures('casualties', form.casualties),
  ]
}

const committable = ({ source, body }: { source: SourceEntry; body: SourceBody | null }) =>
  body === null ? [] : [{ id: source.id, baseRev: source.baseRev, body }]

/** Keeps the first rule broken at each field: a person mends one thing at a time. */
const firstPerField = (issues: readonly FieldIssue[]): readonly FieldIssue[] => [
  ...new Map(issues.toReversed().map((issue) => [issue.field, issue])).values(),
]

/** What credibility 1 is judged by: the saved sources of the workspace, by id. */
export type KnownSources = ReadonlyMap<string, Pick<SourceBody, 'independenceGroup'>>

/** A claim graded "confirmed by others" that no source of another origin confirms, as the sources stand in the form. */
function unconfirmed(
  form: IncidentForm,
  known: KnownSources,
  saved: IncidentBody['claims'],
): readonly FieldIssue[] {
  const sourceOf = (id: string) => form.sources.find((entry) => entry.id === id) ?? known.get(id)
  return checkCredibility(form.claims, sourceOf, [saved]).map(({ path, key }) => ({
    field: fieldOf(form, ['claims', ...path]),
    key,
  }))
}

const undescribed = (form: IncidentForm, statements: readonly Statement[]): readonly FieldIssue[] =>
  checkDescribed(form.categories, statements).map(({ path, key }) => ({
    field: fieldOf(form, ['categories', ...path]),
    key,
  }))

/**
 * Checks the form by the record's own schema and names each wrong field as the form does. While the sources are not
 * `known` yet, what needs them is left to the vault. `statements` are those at hand;
 * `savedClaims` are those of the version that stands.
 */
export function checkForm(
  typed: IncidentForm,
  known: KnownSources | null = null,
  statements: readonly Statement[] = shippedStatements,
  savedClaims: IncidentBody['claims'] = [],
): CheckedForm {
  const written = withoutBlanks(typed)
  const form = { ...written, sources: usedSources(written) as SourceEntry[] } // a fresh array, only its type is readonly
  const incident = incidentBody.safeParse(toBody(form))
  const sources = form.sources.map((source) => ({ source, ...checkSource(source) }))
  const issues = firstPerField([
    ...openAnswers(form),
    ...(incident.success
      ? []
      : incident.error.issues.map(({ path, message }) => ({ field: fieldOf(form, path), key: message }))),
    ...sources.flatMap((source) => source.issues),
    ...undescribed(form, statements),
    ...(known === null ? [] : unconfirmed(form, known, savedClaims)),
  ])
  return {
    issues,
    incident: issues.length === 0 && incident.success ? incident.data : null,
    sources: issues.length === 0 ? sources.flatMap(committable) : [],
  }
}
