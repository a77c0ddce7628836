import { linkKey } from '#shared/domain/duplicate/link-key.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'

type Incident = StoredRecord<'incident'>
type Source = StoredRecord<'source'>

export interface NamedSource {
  readonly source: Source
  /** Where in it: of a log, the row. */
  readonly pinpoints: readonly string[]
  /** The other incident names it too, or one with the same link. */
  readonly isInBoth: boolean
}

/** The sources that an incident claims something by, and which of them the other one has as well. */
export function namedSources(
  own: Incident,
  other: Incident,
  sources: ReadonlyMap<string, Source>,
): readonly NamedSource[] {
  const theirs = new Set(other.body.claims.flatMap(({ sourceId }) => keysOf(sourceId, sources)))
  const ids = new Set(own.body.claims.map(({ sourceId }) => sourceId))
  return [...ids].flatMap((id) => {
    const source = sources.get(id)
    if (source === undefined) return []
    const claims = own.body.claims.filter(({ sourceId }) => sourceId === id)
    return {
      source,
      pinpoints: claims.map(({ pinpoint }) => pinpoint).filter((pinpoint) => pinpoint !== ''),
      isInBoth: keysOf(id, sources).some((key) => theirs.has(key)),
    }
  })
}

function keysOf(id: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  const key = linkKey(sources.get(id)?.body.url ?? '')
  return key === null ? [id] : [id, key]
}
