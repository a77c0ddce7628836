import { similarity, type SimilarReason } from '#shared/domain/duplicate/similarity.ts'
import { traceOf, type Trace } from '#shared/domain/duplicate/trace.ts'
import { tellingWords, wordKey } from '#shared/domain/duplicate/words.ts'
import type { IncidentEntry } from '../incident-entry.ts'
import type { SharedReason } from '../queries.ts'
import { lineOf } from './incident-line.ts'
import type { Query } from './query.ts'

/** More than a person looks through while writing. */
const SHOWN = 5

/**
 * Incidents that may be the same as what is being written. One that is related already was looked at; one that was
 * merged away is told by what took it in.
 */
export const incidentsSimilar: Query<'incidents.similar'> = {
  run({ projection }, { related, ...written }) {
    const incidents = projection.incidents()
    const own = traceOf(written)
    const sought = { ...own, words: rare(own.words, incidents) }
    const words = new Map(tellingWords(written).map((word) => [wordKey(word), word]))
    const lookedAt = relatedTo(written.id, related, incidents)
    return incidents
      .flatMap((entry) => {
        if (lookedAt.has(entry.id) || entry.own.status === 'merged') return []
        const found = similarity(sought, { ...entry.trace, links: projection.sourceLinks(entry) })
        return found === null ? [] : [{ entry, ...found }]
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN)
      .map(({ entry, score, reasons }) => ({
        line: lineOf(entry),
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
function rare(words: Trace['words'], incidents: readonly IncidentEntry[]): Trace['words'] {
  const count = new Map([...words].map((word) => [word, 0]))
  for (const { trace } of incidents)
    for (const word of trace.words) {
      const before = count.get(word)
      if (before !== undefined) count.set(word, before + 1)
    }
  const most = Math.max(FEW, FEW_OF_ALL * incidents.length)
  return words.filter((word) => (count.get(word) ?? 0) <= most)
}

/**
 * The incident itself and all that it is related to, as it says or as the other says, and through a merge: what leads to
 * one that was merged away leads to the one that took it in.
 */
function relatedTo(
  id: string,
  related: readonly string[],
  incidents: readonly IncidentEntry[],
): ReadonlySet<string> {
  const tookIn = new Map<string, string>()
  const found = new Set([id, ...related])
  for (const entry of incidents)
    for (const { type, incidentId } of entry.relations) {
      if (type === 'merged-into') tookIn.set(entry.id, incidentId)
      if (incidentId === id) found.add(entry.id)
    }
  // A set gives what is added on the way too: a chain of merges is followed to its end.
  for (const one of found) {
    const other = tookIn.get(one)
    if (other !== undefined) found.add(other)
  }
  return found
}

function withWords(reason: SimilarReason, words: ReadonlyMap<number, string>): SharedReason {
  return reason.kind === 'words'
    ? { kind: 'words', words: reason.hashes.flatMap((hash) => words.get(hash) ?? []).sort() }
    : reason
}
