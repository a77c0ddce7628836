import { similarity, type SimilarReason } from '#shared/domain/duplicate/similarity.ts'
import { hashOf, traceOf, wordsOf } from '#shared/domain/duplicate/trace.ts'
import type { SharedReason } from '../queries.ts'
import { lineOf } from './incident-line.ts'
import type { Query } from './query.ts'

/** More than a person looks through while writing. */
const SHOWN = 5

/** Incidents that may be the same as what is being written. One that was merged away is told by what took it in. */
export const incidentsSimilar: Query<'incidents.similar'> = {
  run({ projection }, written) {
    const sought = traceOf(written)
    const words = new Map(written.texts.flatMap(wordsOf).map((word) => [hashOf(word), word]))
    return projection
      .incidents()
      .flatMap((entry) => {
        if (entry.id === written.id || entry.own.status === 'merged') return []
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

function withWords(reason: SimilarReason, words: ReadonlyMap<number, string>): SharedReason {
  return reason.kind === 'words'
    ? { kind: 'words', words: reason.hashes.flatMap((hash) => words.get(hash) ?? []).sort() }
    : reason
}
