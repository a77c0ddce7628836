import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { AskedWords } from './asked-words.ts'
import { asked } from './asked-engine.ts'
import { alone, inWords, milliseconds, percentile, printColumns, round, type Row } from './row.ts'
import { miniSearchTexts, PAGE, SearchedTexts, sqliteTexts } from './searched-texts.ts'
import { Projection } from '../src/renderer/engine/projection.ts'
import { toldRecords } from './told-records.ts'

const QUERIES = 100
const scripts = ['latin', 'cyrillic'] as const

/** Search as it is typed: the first page and the number of all, ours against SQLite's full text and MiniSearch over the same texts. */
export const search = (incidents: number) => async (): Promise<readonly Row[]> => {
  const projection = new Projection()
  const others = { 'SQLite FTS5': sqliteTexts(), MiniSearch: miniSearchTexts() }
  const texts = new SearchedTexts()
  const words = new AskedWords()
  let batch: StoredRecord[] = []
  for (const record of toldRecords(incidents)) {
    batch.push(record)
    texts.take(record, Object.values(others))
    words.take(record)
    if (record.kind !== 'incident') continue
    projection.apply(batch)
    batch = []
  }
  for (const index of Object.values(others)) index.done()
  const engines = {
    ours: (text: string) => void asked(projection, { text, filters: [] }).page(PAGE),
    ...Object.fromEntries(Object.entries(others).map(([name, index]) => [name, index.page.bind(index)])),
  }
  const queries = scripts.map((script) => words.queries(script, QUERIES))
  const first = milliseconds(() => engines.ours(queries[0]?.[0] ?? ''))
  const times = Object.entries(engines).map(([name, page]) => ({
    name,
    times: queries.map((some) => some.map((query) => milliseconds(() => page(query)))),
  }))
  printTimes(times)
  return rowsOf(incidents, times, first)
}

interface Times {
  readonly name: string
  /** In milliseconds, by script. */
  readonly times: readonly (readonly number[])[]
}

const figures = (times: readonly number[]): string =>
  [0.5, 0.95, 1].map((share) => round(percentile(times, share), 1)).join(' / ')

const printTimes = (all: readonly Times[]): void =>
  printColumns([
    ['ms, median / p95 / longest', ...scripts],
    ...all.map(({ name, times }) => [name, ...times.map(figures)]),
  ])

function rowsOf(incidents: number, [ours, ...others]: readonly Times[], first: number): readonly Row[] {
  const p95 = (of: Times | undefined) => round(percentile(of?.times.flat() ?? [], 0.95))
  const value = p95(ours)
  const size = inWords(incidents)
  const against = others.map((other): Row => {
    const ratio = round(value / p95(other), 3)
    return {
      name: `search as you type among ${size}, p95`,
      value,
      unit: 'ms',
      reference: { name: other.name, value: p95(other) },
      ratio,
      goal: other.name === 'MiniSearch' ? '–' : '<= 16 ms and <= 0.1x',
      meets: other.name === 'MiniSearch' || (value <= 16 && ratio <= 0.1),
      n: ours?.times.flat().length ?? 0,
    }
  })
  return [
    ...against,
    {
      ...alone,
      name: `first search among ${size}, nothing prepared`,
      value: round(first),
      unit: 'ms',
      goal: '<= 1000 ms',
      meets: first <= 1_000,
      n: 1,
    },
  ]
}
