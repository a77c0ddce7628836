import type { IncidentForm } from './incident-form.ts'
import type { SourceEntry } from '../../../sources/source-entry.ts'

/**
 * One thing wrong at one field. `field` names it as the form does: `title`, `dates.<entry id>.date`;
 * by the entry's id and not its index, so that it stays true while entries come and go.
 */
export interface FieldIssue {
  readonly field: string
  readonly key: string
}

type Path = readonly (string | number | symbol)[]

/** Where the record's field is not called as the form's; what lies below it is that one field of the form. */
const renamed: Readonly<Record<string, string>> = {
  'dates.edtf': 'dates.date',
  'places.verbatim': 'places.coordinates',
  'places.position': 'places.coordinates',
  'places.uncertaintyMeters': 'places.uncertainty',
  'casualties.asOf': 'casualties.asOfText',
  'evidence.evidenceId': 'evidence.note',
  'targets.distanceMeters': 'targets.distance',
  'claims.quoteAt': 'claims.quoteStart',
  'persons.personId': 'persons.codeName',
}

/** The form's field for a path in the incident's body. An entry that is not there stands for its whole list. */
export function fieldOf(form: IncidentForm, path: Path): string {
  const [list, index, name, ...below] = path.map(String)
  if (list === undefined) return ''
  if (index === undefined) return list
  if (list === 'attack') return path.map(String).join('.')
  const entries: unknown = form[list as keyof IncidentForm] // a body's key is a form's key; anything else finds nothing
  const entry: unknown = Array.isArray(entries) ? entries[Number(index)] : undefined
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return list
  if (name === undefined) return `${list}.${String(entry.id)}`
  const [, field] = (renamed[`${list}.${name}`] ?? '').split('.')
  return [list, String(entry.id), ...(field === undefined ? [name, ...below] : [field])].join('.')
}

export const sourceFieldOf = (source: SourceEntry, path: Path): string =>
  ['sources', source.id, ...path.map(String)].join('.')

/** Rules about what is not there yet: told when the person wants to save, not while they type. */
const onlyOnSave = new Set([
  'text.required',
  'category.required',
  'denial.type',
  'count.required',
  'place.required',
  'date.required',
  'count.asOf',
  'count.rule',
  'target.claimedBy',
])

/** Rules about what is half typed: told when the person leaves the field. */
const onLeaving = new Set([
  'date.edtf',
  'date.impossible',
  'date.offset',
  'date.backwards',
  'window.time',
  'window.offset',
  'window.zone',
  'window.backwards',
  'place.area',
  'place.coordinates',
  'place.ambiguous',
  'place.latitude',
  'place.longitude',
  'place.mgrs',
  'text.link',
  'text.language',
  'count.minOverMax',
])

/** The issues to show now: all after an attempt to save; before it, only those that waiting cannot mend. */
export const issuesToShow = (
  issues: readonly FieldIssue[],
  seen: { readonly saveTried: boolean; readonly left: ReadonlySet<string> },
): readonly FieldIssue[] =>
  issues.filter(({ field, key }) => {
    if (seen.saveTried) return true
    if (onlyOnSave.has(key)) return false
    return !onLeaving.has(key) || seen.left.has(field)
  })
