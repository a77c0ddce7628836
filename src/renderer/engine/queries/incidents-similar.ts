import { isNear, similarity, type SimilarReason } from '#shared/domain/duplicate/similarity.ts'
import { traceOf, type Trace } from '#shared/domain/duplicate/trace.ts'
import { tellingWords, wordKey } from '#shared/domain/duplicate/words.ts'
import type { IncidentTable } from '../incident-table.ts'
import type { Projection } from '../projection.ts'
import type { SharedReason } from '../queries.ts'
import type { Query } from './query.ts'

/** More than a person looks through while writing. */
const SHOWN = 5

/**
 * Incidents that may be the same as what is being written. One that is related already was looked at; one that was
 * merged away is told by what took it in.
 */
export const incidentsSimilar: Query<'incidents.similar'> = {
  run({ projection }, { related, ...written }) {
    const { incidents } = projection
    const own = traceOf(written)
    const sought = { ...own, words: rare(own.words, incidents) }
    const words = new Map(tellingWords(written).map((word) => [wordKey(word), word]))
    const lookedAt = relatedTo(written.id, related, incidents)
    const isMerged = incidents.columns.status.each((status) => status === 'merged')
    const linksAt = commonLinks(projection, sought.links)
    return [...incidents.rows()]
      .flatMap((row) => {
        if (isMerged(row)) return []
        const around = { ...aroundAt(incidents, row), links: linksAt(row) }
        const id = incidents.idAt(row)
        if (!isNear(sought, around) || lookedAt.has(id)) return []
        const found = similarity(sought, { ...around, id, words: incidents.words.keysAt(row) })
        return found === null ? [] : [{ row, ...found }]
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN)
      .map(({ row, score, reasons }) => ({
        line: incidents.lineAt(row),
        score,
        reasons: reasons.map((reason) => withWords(reason, words)),
      }))
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source'),
}

/** An event is seldom logged more often than this before it is merged. */
const FEW = 8
const FEW_OF_ALL = 0.02

/** Without what is a turn of phrase in this workspace, whatever its language: it stands in too many incidents. */
function rare(words: Trace['words'], incidents: IncidentTable): Trace['words'] {
  const counts = incidents.words.frequencies(words, incidents.count)
  const most = Math.max(FEW, FEW_OF_ALL * incidents.count)
  return words.filter((_, at) => (counts[at] ?? 0) <= most)
}

/**
 * The incident itself and all that it is related to, as it says or as the other says, and through a merge: what leads to
 * one that was merged away leads to the one that took it in.
 */
function relatedTo(id: string, related: readonly string[], incidents: IncidentTable): ReadonlySet<string> {
  const { relations } = incidents.columns
  const isRelated = relations.each((all) => all.length > 0)
  const tookIn = new Map<string, string>()
  const found = new Set([id, ...related])
  for (const row of incidents.rows().filter(isRelated))
    for (const { type, incidentId } of relations.at(row)) {
      if (type === 'merged-into') tookIn.set(incidents.idAt(row), incidentId)
      if (incidentId === id) found.add(incidents.idAt(row))
    }
  // A set gives what is added on the way too: a chain of merges is followed to its end.
  for (const one of found) {
    const other = tookIn.get(one)
    if (other !== undefined) found.add(other)
  }
  return found
}

function aroundAt({ columns }: IncidentTable, row: number): Pick<Trace, 'days' | 'positions' | 'places'> {
  const [first, last] = columns.days.at(row)
  const degrees = columns.positions.at(row)
  return {
    days: first === undefined || last === undefined ? null : [first, last],
    positions: Array.from({ length: degrees.length / 2 }, (_, at) => ({
      latitude: degrees[2 * at] ?? 0,
      longitude: degrees[2 * at + 1] ?? 0,
    })),
    places: columns.foldedPlaces.at(row),
  }
}

/** Which of the links the sources of an incident have too. */
function commonLinks(projection: Projection, links: readonly string[]): (row: number) => readonly string[] {
  const { incidents, sources } = projection
  const linked = new Map<number, string[]>()
  for (const link of links) {
    const isLinked = sources.linked(link)
    for (let row = 0; row < sources.count; row += 1)
      if (isLinked(row)) linked.set(row, [...(linked.get(row) ?? []), link])
  }
  if (linked.size === 0) return () => []
  return (row) =>
    [...incidents.columns.sourceIds.at(row)].flatMap((number) => {
      const source = projection.rowOf('source', number)
      return source === undefined ? [] : (linked.get(source) ?? [])
    })
}

function withWords(reason: SimilarReason, words: ReadonlyMap<number, string>): SharedReason {
  return reason.kind === 'words'
    ? { kind: 'words', words: reason.hashes.flatMap((hash) => words.get(hash) ?? []).sort() }
    : reason
}
