import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { mapRows } from '#shared/mapping/map-rows.ts'
import type { LogOrder } from '../logs/order.ts'
import { tempFolder } from './temp-folder.ts'

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
  ],
}

const columns = ['id', 'day', 'where', 'what', 'dead', 'link', 'remark'] as const
export type LogRow = Partial<Record<(typeof columns)[number], string>>

/** Rows as somebody imports them, with a real file in which they stand. */
export async function logOrder(rows: readonly LogRow[], profile = testProfile): Promise<LogOrder> {
  const file = path.join(await tempFolder(), 'log.csv')
  const text = [
    columns.join(','),
    ...rows.map((row) => columns.map((name) => JSON.stringify(row[name] ?? '')).join(',')),
  ]
  await writeFile(file, text.join('\n'))
  const reading = { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, skipped: [] } as const
  const table = {
    reading,
    columns,
    rows: rows.map((row, at) => ({ row: at + 2, cells: columns.map((name) => row[name] ?? null) })),
    sheets: [],
    encodings: ['utf-8'],
  }
  return {
    file: { path: file, sha256: createHash('sha256').update(text.join('\n')).digest('hex') },
    reading,
    profile,
    rows: { count: rows.length, batches: () => [[...mapRows(table, profile)]] },
    mediaOf: () => Promise.resolve(undefined),
  }
}
