/*
 * Owns finding all likely duplicates among many incidents. Every pair that `similarity` would show is found, but for what
 * is too common to say anything, which is told; what has nothing in common is not looked at. Decides nothing.
 */
import { BestPairs, type CandidatePair } from './best-pairs.ts'
import { Blocks } from './blocks.ts'
import type { Common } from './common.ts'
import type { Pair } from './known-pairs.ts'
import { PairSearch } from './pair-search.ts'
import type { Trace } from './trace.ts'
import { TraceTable } from './trace-table.ts'

export interface CandidatesAsked {
  /** Of incidents that take part: neither merged nor withdrawn ones. By reference. */
  readonly traces: Iterable<Trace>
  readonly count: number
  /** Only pairs with one of these incidents; all pairs without it. */
  readonly of?: ReadonlySet<string> | undefined
  /** Pairs that are not asked about, and pairs that come last: see `knownPairs`. */
  readonly settled?: readonly Pair[]
  readonly later?: readonly Pair[]
}

export interface Candidates {
  /** The likeliest first; those equally likely by their places. */
  readonly pairs: readonly CandidatePair[]
  /** What was counted for nothing, since too many incidents have it. */
  readonly common: Common
  /** How many incidents have so many others near in date and place that this says nothing of them. */
  readonly crowded: number
  /** How many pairs there are beyond those that are kept, all less likely. */
  readonly more: number
}

/** How far it is: `done` reaches `total`. */
export interface FindingProgress {
  readonly done: number
  readonly total: number
}

/** So much is done between two pauses: a few milliseconds. */
const TRACES_AT_ONCE = 250
const WORK_AT_ONCE = 50_000

/** Finds them at once. */
export function candidates(asked: CandidatesAsked): Candidates {
  const finding = findCandidates(asked)
  for (;;) {
    const step = finding.next()
    if (step.done === true) return step.value
  }
}

/** The same in small steps, so that whoever runs them can do something else in between, or stop. */
export function* findCandidates(asked: CandidatesAsked): Generator<FindingProgress, Candidates> {
  const { traces, count } = asked
  const progress = (step: number, done: number): FindingProgress => ({
    done: step * count + done,
    total: 2 * count,
  })
  const ids: string[] = []
  const table = new TraceTable()
  for (const trace of traces) {
    table.add(trace)
    if (ids.push(trace.id) % TRACES_AT_ONCE === 0) yield progress(0, ids.length)
  }
  const common = table.leaveOutCommon()
  yield progress(1, 0)
  const blocks = new Blocks(table)
  const search = new PairSearch(table, blocks)
  const best = new BestPairs(ids, asked)
  const isAsked = ids.map((id) => asked.of?.has(id) !== false)
  let crowded = 0
  let pauseAt = WORK_AT_ONCE
  for (let rank = 0; rank < count; rank += 1) {
    const place = blocks.placeAt(rank)
    if (isAsked[place] !== true) continue
    // Each pair once: from the lower rank, or from the only one of the two that is asked for.
    search.eachAlike(rank, asked.of === undefined ? rank + 1 : 0, (other, alike) => {
      const otherPlace = blocks.placeAt(other)
      if (other > rank || isAsked[otherPlace] !== true) best.add(place, otherPlace, alike)
    })
    crowded += Number(blocks.isCrowded(rank))
    if (search.work < pauseAt) continue
    pauseAt = search.work + WORK_AT_ONCE
    yield progress(1, rank)
  }
  return { ...best.sorted(), common, crowded }
}
