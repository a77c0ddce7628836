/*
 * Owns what bringing in a log costs: from mapped rows until all of them are on the disk, against an SQLite database with full
 * text search that takes the same records and texts in one transaction. Each in a process of its own.
 */
import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Place } from './place.ts'
import { sqliteReference } from './references.ts'
import { median, round, type Row } from './row.ts'

const small = 10_000
const large = 100_000

interface Imported {
  readonly seconds: number
  /** The longest time for which nothing else had its turn in main, in milliseconds. */
  readonly longestBlock: number
  /** What the process grew by, beside the bytes of which the rows are made. */
  readonly megabytes: number
}

export async function bulkImport({ folder }: Place): Promise<readonly Row[]> {
  sqliteReference()
  const once = async (rows: number, nth: number) => {
    const place = path.join(folder, `${rows}-${nth}`)
    await mkdir(place)
    const [ours, sqlite] = ['import-once.ts', 'sqlite-import-once.ts'].map((script) =>
      told(script, place, rows),
    )
    if (ours === undefined || sqlite === undefined) throw new Error('Two were measured')
    return { ours, sqlite }
  }
  const some = [await once(small, 0), await once(small, 1), await once(small, 2)]
  const many = [await once(large, 0)]
  const seconds = (of: readonly { readonly ours: Imported }[]) => median(of.map(({ ours }) => ours.seconds))
  const growth = round(seconds(many) / seconds(some))
  return [
    ...rowsOf(small, some),
    ...rowsOf(large, many),
    {
      name: `import of a log: growth from ${small.toLocaleString('en')} to ${large.toLocaleString('en')} rows`,
      value: growth,
      unit: 'x',
      reference: { name: 'ten times the rows', value: 10 },
      ratio: round(growth / 10),
      goal: '<= 1.2x',
      meets: growth <= 12,
      n: many.length,
    },
  ]
}

function rowsOf(
  rows: number,
  measured: readonly { readonly ours: Imported; readonly sqlite: Imported }[],
): readonly Row[] {
  const size = rows.toLocaleString('en')
  const ours = measured.map((one) => one.ours)
  const value = round(median(ours.map(({ seconds }) => seconds)))
  const against = round(median(measured.map(({ sqlite }) => sqlite.seconds)))
  const block = round(Math.max(...ours.map(({ longestBlock }) => longestBlock)), 0)
  const memory = round(Math.max(...ours.map(({ megabytes }) => megabytes)), 0)
  const n = measured.length
  const alone = { reference: null, ratio: null, n }
  return [
    {
      name: `import of a log, ${size} rows of three links each, until it is on the disk`,
      value,
      unit: 's',
      reference: { name: 'better-sqlite3 with FTS5, one transaction', value: against },
      ratio: round(value / against),
      goal: '<= 1.0x',
      meets: value <= against,
      n,
    },
    {
      ...alone,
      name: `main: longest block while ${size} rows come in`,
      value: block,
      unit: 'ms',
      goal: '<= 100 ms',
      meets: block <= 100,
    },
    {
      ...alone,
      name: `main: memory beside the rows themselves, ${size}`,
      value: memory,
      unit: 'MB',
      goal: '<= 500 MB',
      meets: memory <= 500,
    },
  ]
}

const told = (script: string, folder: string, rows: number): Imported =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, script), folder, String(rows)], {
      encoding: 'utf8',
    }),
  ) as Imported // our own child
