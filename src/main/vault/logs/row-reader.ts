import { hash } from 'node:crypto'
import { incidentFields, type IncidentBody } from '#shared/domain/incident/schema.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { MadeIncident, MappedRow } from '#shared/mapping/mapped-row.ts'

/** What a row of a log decides in an incident. The rest of a body is the analyst's alone. */
export const rowFields = [
  'title',
  'language',
  'summary',
  'dates',
  'places',
  'attack',
  'targets',
  'casualties',
  'categories',
  'allegedPerpetrators',
  'tlp',
] as const satisfies readonly (keyof MadeIncident)[]
export type RowField = (typeof rowFields)[number]
export type Fields = Pick<IncidentBody, RowField>

/** What a row says beside those: sources and files, which are only ever added, and the columns that nothing is made of. */
export const fieldsBeside = ['sources', 'media', 'cells'] as const

/** Of a field as a row says it: for telling whether something is the same, not for proving it. */
export type FieldHashes = Readonly<Record<string, string>>

/** A row as it was read. `fields` is undefined where one of them is not what an incident may hold. */
export interface ReadRow {
  readonly fields: Fields | undefined
  readonly hashes: FieldHashes
}

interface ReadField {
  readonly hash: string
  /** With ids that stand for those which the incident gives; undefined where no incident may hold it. */
  readonly value: Fields[RowField] | undefined
}

/** Short values are the same in many rows of a log: what was worked out for one is remembered. */
const mostRemembered = 5_000
const longestRemembered = 400

/** Reads what rows say: each field is held against the schema of an incident, and hashed. */
export class RowReader {
  readonly #known = new Map<string, ReadField>()
  readonly #hashes = new Map<string, string>()

  /** `isRead`: whether anything is made of a column. */
  read({ cells, media }: MappedRow, made: MadeIncident, isRead: (column: string) => boolean): ReadRow {
    const fields: Partial<Record<RowField, unknown>> = {}
    const hashes: Record<string, string> = {}
    let isFit = true
    for (const field of rowFields) {
      const { hash: hashed, value } = this.#field(field, made)
      hashes[field] = hashed
      fields[field] = value
      isFit &&= value !== undefined
    }
    hashes['sources'] = this.hash(made.sources)
    hashes['media'] = this.hash(media)
    hashes['cells'] = this.hashOfCells(cells, isRead)
    return { fields: isFit ? (fields as Fields) : undefined, hashes } // each was parsed by the schema of its field
  }

  /** Of the columns that nothing is made of. */
  hashOfCells(cells: MappedRow['cells'], isRead: (column: string) => boolean): string {
    return this.hash(cells.flatMap(([column, text]) => (isRead(column) ? [] : [[column, text.trim()]])))
  }

  hash(value: unknown): string {
    const text = canonicalJson(value)
    return remembered(this.#hashes, text, text, shortHash)
  }

  #field(field: RowField, made: MadeIncident): ReadField {
    const text = canonicalJson(made[field])
    return remembered(this.#known, text, `${field} ${text}`, () => {
      const value = incidentFields.shape[field].safeParse(said[field](made)).data
      return { hash: value === undefined ? shortHash(text) : hashOf(field, value), value }
    })
  }
}

function remembered<T>(known: Map<string, T>, text: string, key: string, make: (text: string) => T): T {
  if (text.length > longestRemembered) return make(text)
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size === mostRemembered) known.clear()
  const made = make(text)
  known.set(key, made)
  return made
}

const shortHash = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16)

/** One for all that a row says. */
export const hashOfAll = (hashes: FieldHashes): string =>
  shortHash([...rowFields, ...fieldsBeside].map((field) => hashes[field] ?? '').join())

/** A field of an incident as a row would say it, and its hash then. */
export function asSaid(
  field: RowField,
  body: IncidentBody,
): { readonly value: unknown; readonly hash: string } {
  const value = said[field]({ ...body, sources: [] })
  return { value, hash: hashOf(field, value) }
}

/** Coordinates that were read are compared as such: `31.530` and `31.53` are the same place. */
function hashOf(field: RowField, value: unknown): string {
  if (field !== 'places') return shortHash(canonicalJson(value))
  const places = value as Fields['places'] // of that field
  return shortHash(
    canonicalJson(places.map((place) => (place.position === null ? place : { ...place, verbatim: '' }))),
  )
}

/** Ids that only keep entries of a list apart. */
const placeholder = (index: number): string => `00000000-0000-8000-8000-${String(index).padStart(12, '0')}`

/**
 * What a row says in each field, in the shape in which an incident holds it: no ids but such that keep entries apart, nobody
 * who asserted it, and no other records, for what a row says is said by the log.
 */
const said: { readonly [K in RowField]: (made: MadeIncident) => unknown } = {
  title: ({ title }) => title,
  language: ({ language }) => language,
  summary: ({ summary }) => summary,
  dates: ({ dates }) => dates,
  places: ({ places }) => places.map((place) => ({ ...place, control: { ...place.control, sourceIds: [] } })),
  attack: ({ attack }) => attack,
  targets: ({ targets }) =>
    targets.map((target, index) => ({
      ...target,
      id: placeholder(index),
      sourceIds: [],
      militaryUse: { ...target.militaryUse, sourceIds: [] },
    })),
  casualties: ({ casualties }) =>
    casualties.map((figure, index) => ({
      ...figure,
      id: placeholder(index),
      sourceIds: [],
      overlapsWith: [],
    })),
  categories: ({ categories }) =>
    [...new Map(categories.map((link) => [categoryKey(link), link])).values()].map((link) => ({
      ...link,
      assertedBy: placeholder(0),
      assertedAt: '1970-01-01T00:00:00.000Z',
    })),
  allegedPerpetrators: ({ allegedPerpetrators }) =>
    allegedPerpetrators.map((alleged, index) => ({ ...alleged, id: placeholder(index), sourceIds: [] })),
  tlp: ({ tlp }) => tlp,
}
