import { mostOfWord, withoutCommon } from '#shared/domain/duplicate/common.ts'
import { sharingWords } from '#shared/domain/duplicate/shared-reason.ts'
import { isNear, similarity } from '#shared/domain/duplicate/similarity.ts'
import { traceOf } from '#shared/domain/duplicate/trace.ts'
import { aroundAt, logsAt } from '../incident-trace.ts'
import type { IncidentTable } from '../incident-table.ts'
import type { Projection } from '../projection.ts'
import { movesCited } from '../citing.ts'
import type { Query } from './query.ts'

/** More than a person looks through while writing. */
const SHOWN = 5

/**
 * Incidents that may be the same as what is being written. One that is related already was looked at; one that was
 * merged away is told by what took it in.
 */
export const incidentsSimilar: Query<'incidents.similar'> = {
  run({ projection }, { related, sources, ...written }) {
    const { incidents } = projection
    const logs = projection.logs()
    const isLog = (id: string): boolean => logs.has(projection.idNumber(id) ?? -1)
    const own = traceOf({
      ...written,
      links: sources.filter(({ id }) => !isLog(id)).map(({ url }) => url),
      logs: sources.map(({ id }) => id).filter(isLog),
    })
    const common = {
      words: incidents.words.commonKeys(incidents.count, mostOfWord(incidents.count)),
      links: new Map<string, number>(), // one more than there are cannot be told from the others
    }
    const sought = withoutCommon(own, common)
    const withWords = sharingWords(written)
    const lookedAt = relatedTo(written.id, related, incidents)
    const isMerged = incidents.columns.status.each((status) => status === 'merged')
    const linksAt = commonLinks(projection, sought.links)
    return [...incidents.rows()]
      .flatMap((row) => {
        if (isMerged(row)) return []
        const around = { ...aroundAt(incidents, row), links: linksAt(row) }
        const id = incidents.idAt(row)
        if (!isNear(sought, around) || lookedAt.has(id)) return []
        const trace = {
          ...around,
          id,
          words: incidents.words.keysAt(row),
          logs: logsAt(projection, row, logs),
        }
        const found = similarity(sought, withoutCommon(trace, common))
        return found === null ? [] : [{ row, ...found }]
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN)
      .map(({ row, score, reasons }) => ({
        line: incidents.lineAt(row),
        score,
        reasons: withWords(reasons),
      }))
  },
  affectedBy: (change, _, projection) =>
    change.kinds.has('incident') || change.kinds.has('log-import') || movesCited(projection, change),
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
