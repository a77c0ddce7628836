import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { authorsOf, takenIn } from '#shared/domain/review/authors.ts'

type VersionsOf = (id: string) => Promise<readonly StoredRecord[]>

/**
 * Who wrote what waits to be accepted in an incident, and in those that were merged into it: their words stand in it
 * now, whoever merged them. Nobody for an id that is no incident.
 */
export async function incidentAuthors(
  id: string,
  versionsOf: VersionsOf,
  seen: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const versions = (await versionsOf(id)).flatMap((one) => (one.kind === 'incident' ? [one] : []))
  const authors = new Set(authorsOf(versions))
  for (const merged of takenIn(versions))
    if (!seen.includes(merged))
      for (const author of await incidentAuthors(merged, versionsOf, [...seen, id])) authors.add(author)
  return authors
}
