import type { Growing } from './growing.ts'

/** What a snapshot needs to know of a column: it is nothing but flat arrays. */
export interface Column {
  readonly arrays: Readonly<Record<string, Growing>>
  /** Called when its arrays were filled from outside: whatever was derived from them is made anew. */
  restored?(): void
}

/** Columns by name; the names stand in snapshots. */
export type Columns = Readonly<Record<string, Column>>

/** The same columns under names that say where they belong. */
export const prefixed = (prefix: string, columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [`${prefix}.${name}`, column]))
