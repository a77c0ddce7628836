/*
 * Owns how far the engine goes beyond what it was made for: its columns and its search in a process of their own, without window,
 * rows or journal, filled up to a million incidents, looked at on the way. Tells where it bends.
 */
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { Projection } from '../src/renderer/engine/projection.ts'
import { asked } from './asked-engine.ts'
import { AskedWords } from './asked-words.ts'
import { inWords, milliseconds, noGoal, percentile, printColumns, round, type Row } from './row.ts'
import { PAGE } from './searched-texts.ts'
import { variedRecords } from './varied-records.ts'

const sizes = [100_000, 250_000, 500_000, 1_000_000] as const
const QUERIES = 60
/** As in the list: what is left after a word and a filter. */
const filters = ['has.figure']

interface Looked {
  readonly incidents: number
  /** To fill the columns from records, in seconds; making the records is not counted. */
  readonly filling: number
  /** What a search needs first, in seconds. */
  readonly preparing: number
  /** Resident, and of it what columns and lists hold, in MB. */
  readonly resident: number
  readonly arrays: number
  /** In milliseconds. */
  readonly search: number
  readonly facets: number
  readonly sorted: number
}

export async function dryRun(): Promise<readonly Row[]> {
  const projection = new Projection()
  const words = new AskedWords()
  const looked: Looked[] = []
  let [incidents, filling] = [0, 0]
  let batch: StoredRecord[] = []
  for (const record of variedRecords(sizes.at(-1) ?? 0)) {
    batch.push(record)
    words.take(record)
    if (record.kind !== 'incident') continue
    incidents += 1
    if (incidents % 250 !== 0) continue
    filling += milliseconds(() => projection.apply(batch))
    batch = []
    const size = sizes.find((one) => one === incidents)
    if (size === undefined) continue
    looked.push(lookedAt(projection, words, { incidents, filling: filling / 1_000 }))
    printColumns([heading, ...looked.map(line)])
  }
  return rowsOf(looked)
}

function lookedAt(
  projection: Projection,
  words: AskedWords,
  so: Pick<Looked, 'incidents' | 'filling'>,
): Looked {
  const preparing = milliseconds(() => {
    projection.settle()
    while (projection.prepareSearch()) continue
  })
  const queries = [...words.queries('latin', QUERIES / 2), ...words.queries('cyrillic', QUERIES / 2)]
  const p95 = (work: (text: string) => void) =>
    percentile(
      queries.map((text) => milliseconds(() => work(text))),
      0.95,
    )
  const search = p95((text) => void asked(projection, { text, filters: [] }).page(PAGE))
  const facets = p95((text) => void asked(projection, { text, filters }).facets())
  const sorted = milliseconds(() => void asked(projection, { text: '', filters }).page(PAGE))
  const { rss, arrayBuffers } = process.memoryUsage()
  return {
    ...so,
    preparing: preparing / 1_000,
    resident: rss / 2 ** 20,
    arrays: arrayBuffers / 2 ** 20,
    search,
    facets,
    sorted,
  }
}

const heading = [
  'incidents',
  'filling',
  'preparing',
  'resident',
  'in arrays',
  'search p95',
  'facets p95',
  'a filter alone',
]
const line = (one: Looked): readonly string[] => [
  inWords(one.incidents),
  `${round(one.filling, 1)} s`,
  `${round(one.preparing, 1)} s`,
  `${round(one.resident, 0)} MB`,
  `${round(one.arrays, 0)} MB`,
  `${round(one.search, 1)} ms`,
  `${round(one.facets, 1)} ms`,
  `${round(one.sorted, 1)} ms`,
]

const rowsOf = (looked: readonly Looked[]): readonly Row[] => {
  const [first, last] = [looked[0], looked.at(-1)]
  if (first === undefined || last === undefined) throw new Error('Nothing was looked at')
  const times = last.incidents / first.incidents
  const figures = [
    ['columns filled', 'filling', 's'],
    ['search made ready', 'preparing', 's'],
    ['in arrays', 'arrays', 'MB'],
    ['search, p95', 'search', 'ms'],
    ['facets of a search, p95', 'facets', 'ms'],
  ] as const
  return figures.map(([what, of, unit]) => ({
    ...noGoal,
    name: `engine alone, ${inWords(last.incidents)} incidents: ${what}`,
    value: round(last[of]),
    unit,
    reference: {
      name: `${times} times that of ${inWords(first.incidents)}`,
      value: round(times * first[of]),
    },
    ratio: round(last[of] / (times * first[of])),
    n: of === 'search' || of === 'facets' ? QUERIES : 1,
  }))
}
