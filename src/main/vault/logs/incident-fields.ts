import { hash } from 'node:crypto'
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

/** What a row says beside those: sources and files, which are only ever added, and the columns that nothing is made of. */
export const fieldsBeside = ['sources', 'media', 'cells'] as const

export type FieldHashes = Readonly<Record<string, string>>

/** The beginning of a SHA-256, as rows keep it: for telling whether something is the same, not for proving it. */
const shortHash = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16)

/** One for all fields of a row. */
export const hashOfAll = (hashes: FieldHashes): string =>
  shortHash([...rowFields, ...fieldsBeside].map((field) => hashes[field] ?? '').join())

/** Short texts that many rows have in common are hashed once. */
const mostRemembered = 5_000
const longestRemembered = 300

export class FieldHasher {
  readonly #known = new Map<string, string>()

  /** Of the fields that a row decides, as they stand in a body; who tied a category, and when, is no part of what it says. */
  ofBody(body: Body): Readonly<Record<RowField, string>> {
    const hashes: Partial<Record<RowField, string>> = {}
    for (const field of rowFields)
      hashes[field] = this.of(field === 'categories' ? linksIn(body) : body[field])
    return hashes as Record<RowField, string> // one for each of the fields
  }

  /** All of what a row says. `isRead`: whether anything is made of a column. */
  ofRow(row: MappedRow, body: Body, isRead: (column: string) => boolean): FieldHashes {
    const unread = row.cells.flatMap(([column, text]) => (isRead(column) ? [] : [[column, text.trim()]]))
    return {
      ...this.ofBody(body),
      sources: this.of(row.made?.sources ?? []),
      media: this.of(row.media),
      cells: this.of(unread),
    }
  }

  of(value: unknown): string {
    const text = canonicalJson(value)
    if (text.length > longestRemembered) return shortHash(text)
    const known = this.#known.get(text)
    if (known !== undefined) return known
    if (this.#known.size === mostRemembered) this.#known.clear()
    const made = shortHash(text)
    this.#known.set(text, made)
    return made
  }
}

const linksIn = ({ categories }: Body) =>
  categories.map(({ assertedBy: _by, assertedAt: _at, ...link }) => link)
