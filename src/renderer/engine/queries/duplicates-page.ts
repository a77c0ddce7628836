import { withoutCommon } from '#shared/domain/duplicate/common.ts'
import { linkKey } from '#shared/domain/duplicate/link-key.ts'
import { similarity, type SimilarReason } from '#shared/domain/duplicate/similarity.ts'
import { pairId } from '#shared/domain/duplicate-review/pair-id.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { DuplicateCandidate, DuplicateFilter } from '../duplicate-answers.ts'
import { movesDuplicates } from '../duplicate-finder.ts'
import { logsAt, tracesAt } from '../incident-trace.ts'
import type { FoundDuplicates, OpenPair } from '../open-pairs.ts'
import type { Projection } from '../projection.ts'
import type { Query, QueryContext } from './query.ts'

/** The queue of likely duplicates, which begins to be made when it is first asked for. */
export const duplicatesPage: Query<'duplicates.page'> = {
  async run(context, { offset, limit, ...filter }) {
    const { projection, duplicates } = context
    duplicates.look()
    const { progress, found, open } = duplicates
    if (found === null) return { progress, found: null }
    const fitting = open.filter(fits(projection, filter))
    const pairs = await Promise.all(
      fitting.slice(offset, offset + limit).map((pair) => told(context, found, pair)),
    )
    const { common, crowded, more } = found
    return {
      progress,
      found: {
        total: fitting.length,
        pairs: pairs.flatMap((pair) => pair ?? []),
        all: open.length,
        later: open.filter(({ isLater }) => isLater).length,
        logs: logsAmong(projection, open),
        byReason: byReason(open),
        skipped: { links: await commonLinks(context, found), words: common.words.size, crowded, more },
      },
    }
  },
  affectedBy: movesDuplicates,
}

function fits(
  projection: Projection,
  { logId, reason, least }: DuplicateFilter,
): (pair: OpenPair) => boolean {
  const log = logId === null ? undefined : projection.idNumber(logId)
  const isRow = (row: number): boolean =>
    log !== undefined && projection.incidents.claimedAt(row).includes(log)
  return ({ one, other, score, reasons }) =>
    score >= least &&
    (reason === null || reasons.includes(reason)) &&
    (logId === null || isRow(one) || isRow(other))
}

/** Null where the two have changed since and are no more alike: that is found out anew before long. */
async function told(
  context: QueryContext,
  { common }: FoundDuplicates,
  { one, other, isLater }: OpenPair,
): Promise<DuplicateCandidate | null> {
  const { incidents } = context.projection
  const [a, b] = [...tracesAt(context.projection, [one, other])].map((trace) => withoutCommon(trace, common))
  const alike = a === undefined || b === undefined ? null : similarity(a, b)
  if (a === undefined || b === undefined || alike === null) return null
  return {
    id: pairId(a.id, b.id),
    one: incidents.lineAt(one),
    other: incidents.lineAt(other),
    score: alike.score,
    reasons: await Promise.all(alike.reasons.map((reason) => withLink(context, reason, one))),
    isSameLog: alike.isSameLog,
    logIds: [...new Set([...a.logs, ...b.logs])],
    isLater,
  }
}

/** The columns know a link by its code alone: what it leads to stands in the source. */
async function withLink(context: QueryContext, reason: SimilarReason, row: number): Promise<SimilarReason> {
  if (reason.kind !== 'link') return reason
  const { projection } = context
  const number = projection.incidents.claimedAt(row).find((claimed) => {
    const source = projection.rowOf('source', claimed)
    return source !== undefined && projection.sources.linkCode(source) === reason.link
  })
  return { kind: 'link', link: number === undefined ? '' : await linkOf(context, projection.idOf(number)) }
}

async function linkOf({ record }: QueryContext, sourceId: string): Promise<string> {
  const source = await record('source', sourceId)
  return source?.kind === 'source' ? (linkKey(source.body.url) ?? '') : ''
}

const commonLinks = (context: QueryContext, { commonLinks: links }: FoundDuplicates) =>
  Promise.all(
    links.map(async ({ sourceId, incidents }) => ({ link: await linkOf(context, sourceId), incidents })),
  )

function byReason(open: readonly OpenPair[]) {
  const counts = { link: 0, date: 0, place: 0, 'place-name': 0, words: 0 }
  for (const { reasons } of open) for (const reason of reasons) counts[reason] += 1
  return counts
}

/** By name. */
function logsAmong(projection: Projection, open: readonly OpenPair[]) {
  const logs = projection.logs()
  const counts = new Map<string, number>()
  for (const { one, other } of open)
    for (const id of new Set([one, other].flatMap((row) => logsAt(projection, row, logs))))
      counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, pairs]) => ({ id, name: nameOf(projection, id), pairs }))
    .sort((a, b) => byCodeUnit(a.name, b.name))
}

function nameOf(projection: Projection, sourceId: string): string {
  const row = projection.rowOf('source', projection.idNumber(sourceId))
  return row === undefined ? '' : projection.sources.texts.title.at(row)
}
