import { hash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { mapRows } from '#shared/mapping/map-rows.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { ImportedBytes } from '../imports/order.ts'
import type { LogOrder } from '../logs/order.ts'

/** A made-up log: an id, a day, a place, what happened, the dead and a link. */
export const testProfile: ImportProfileBody = {
  title: 'Test log',
  note: '',
  log: { name: 'Log of the tests', publisher: 'Nobody', url: '', language: 'en', tlp: 'TLP:GREEN' },
  recognise: [],
  blanks: [],
  fields: [
    { to: 'key', columns: ['id'] },
    { to: 'title', template: '{what}', take: 'whole' },
    { to: 'summary', template: '{what} in {where}', take: 'whole' },
    {
      to: 'date',
      column: 'day',
      patterns: ['M/d/yyyy'],
      endColumn: null,
      precision: null,
      month: null,
      ifUnreadable: 'reject',
    },
    {
      to: 'casualties',
      harm: 'killed',
      population: 'civilian',
      min: 'dead',
      max: null,
      best: null,
      bucket: null,
      scope: '',
      ifUnreadable: 'reject',
    },
    { to: 'links', columns: ['link'], split: ['space'], titles: null },
    { to: 'media', columns: ['files'], split: ['semicolon'] },
  ],
}

const allColumns = ['id', 'day', 'where', 'what', 'dead', 'link', 'remark', 'files'] as const
export type LogColumn = (typeof allColumns)[number]
export type LogRow = Partial<Record<LogColumn, string>>

export interface GivenLog {
  readonly profile?: ImportProfileBody
  /** Files that come with it, by name. */
  readonly media?: Readonly<Record<string, string>>
  /** Its columns; those of the made-up log otherwise. */
  readonly columns?: readonly LogColumn[]
}

/** Rows as somebody imports them, with a real file in that folder in which they stand. */
export async function logOrderIn(
  folder: string,
  rows: readonly LogRow[],
  { profile = testProfile, media = {}, columns = allColumns }: GivenLog = {},
): Promise<LogOrder> {
  const lines = [
    columns.join(','),
    ...rows.map((row) => columns.map((name) => JSON.stringify(row[name] ?? '')).join(',')),
  ]
  const text = lines.join('\n')
  const sha256 = hash('sha256', text, 'hex')
  const file = path.join(folder, `log-${sha256.slice(0, 12)}.csv`)
  await writeFile(file, text)
  const reading = { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, skipped: [] } as const
  const table = {
    reading,
    columns,
    rows: rows.map((row, at) => ({ row: at + 2, cells: columns.map((name) => row[name] ?? null) })),
    sheets: [],
    encodings: ['utf-8'],
  }
  return {
    file: { path: file, sha256 },
    reading,
    profile,
    columns,
    rows: {
      count: rows.length,
      repeated: repeatedIn(rows),
      batches: () => inBatches([...mapRows(table, profile)], 2),
    },
    mediaOf: (name) => Promise.resolve(media[name] === undefined ? undefined : bytesOf(media[name])),
  }
}

const repeatedIn = (rows: readonly LogRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ id }, at) =>
      id !== undefined && rows.findIndex((row) => row.id === id) < at ? [id] : [],
    ),
  )

function* inBatches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

function bytesOf(text: string): ImportedBytes {
  const bytes = Buffer.from(text)
  return {
    bytes: bytes.byteLength,
    read: async (target, position) => target.set(bytes.subarray(position, position + target.byteLength)),
    close: async () => undefined,
  }
}

/** An order like another one, of which some rows are what a child process should never have made of them. */
export const withMade = (order: LogOrder, change: (row: MappedRow) => MappedRow): LogOrder => ({
  ...order,
  rows: { ...order.rows, batches: () => changedRows(order, change) },
})

async function* changedRows({ rows }: LogOrder, change: (row: MappedRow) => MappedRow) {
  for await (const batch of rows.batches()) yield batch.map(change)
}
