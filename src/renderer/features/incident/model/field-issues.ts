import type { IncidentForm } from './incident-form.ts'

type Path = readonly (string | number | symbol)[]

/** Where the record's field is not called as the form's; what lies below it is that one field of the form. */
const renamed: Readonly<Record<string, string>> = {
  'dates.edtf': 'dates.date',
  'places.verbatim': 'places.coordinates',
  'places.position': 'places.coordinates',
  'places.area': 'places.area',
  'places.uncertaintyMeters': 'places.uncertainty',
  'casualties.asOf': 'casualties.asOfText',
  'casualties.asOf.instant': 'casualties.asOfInstant',
  'casualties.overlapsWith': 'casualties.overlapsWith',
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
  const exact = renamed[[list, name, below[0]].join('.')]
  const [, field] = (exact ?? renamed[`${list}.${name}`] ?? '').split('.')
  return [list, String(entry.id), ...(field === undefined ? [name, ...below] : [field])].join('.')
}
