import type { ImportProfileBody } from '../domain/import-profile/schema.ts'

/** A profile by which a file may be read: a ready one by its name, one of the workspace by the id of its record. */
export interface NamedProfile {
  readonly id: string
  readonly body: ImportProfileBody
}

/**
 * The profile that knows a table by its columns: the one that asks for the most of them, and of two such the earlier.
 * Undefined where none has all its columns here; a profile that asks for none knows no table.
 */
export function detectProfile<P extends NamedProfile>(
  columns: readonly string[],
  profiles: readonly P[],
): P | undefined {
  const here = new Set(columns)
  const fits = profiles.filter(
    ({ body: { recognise } }) => recognise.length > 0 && recognise.every((column) => here.has(column)),
  )
  return fits.toSorted((a, b) => b.body.recognise.length - a.body.recognise.length)[0]
}
