import { createHash } from 'node:crypto'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'

type Body = BodyOf<'incident'>

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
] as const satisfies readonly (keyof Body)[]
export type RowField = (typeof rowFields)[number]

/** The beginning of a SHA-256, as rows keep it: for telling whether something is the same, not for proving it. */
export const shortHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('base64url').slice(0, 16)

export type FieldHashes = Readonly<Record<string, string>>

/** Of the fields that a row decides, as they stand in a body; who tied a category, and when, is no part of what it says. */
export function hashesOfBody(body: Body): Readonly<Record<RowField, string>> {
  const hashes = rowFields.map((field) => [
    field,
    shortHash(
      field === 'categories'
        ? body.categories.map(({ assertedBy: _by, assertedAt: _at, ...link }) => link)
        : body[field],
    ),
  ])
  return Object.fromEntries(hashes) as Record<RowField, string> // an entry for each of the fields
}

/** What a row says beside those: sources and files, which are only ever added, and the columns that nothing is made of. */
export const hashesBeside = (row: MappedRow, unread: ReadonlySet<string>): FieldHashes => ({
  sources: shortHash(row.made?.sources ?? []),
  media: shortHash(row.media),
  cells: shortHash(
    row.cells.filter(([column]) => unread.has(column)).map(([column, text]) => [column, text.trim()]),
  ),
})
