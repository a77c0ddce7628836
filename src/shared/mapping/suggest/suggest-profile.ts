import type { FieldOf, FieldRule, ImportProfileBody } from '../../domain/import-profile/schema.ts'
import { plainFileName } from '../log-name.ts'
import { ruleColumns } from '../rules/rule-columns.ts'
import type { Table } from '../table.ts'
import { KnownColumns } from './known-columns.ts'

/**
 * A mapping to begin from, by what the columns are called and what they hold. It claims little: dates, places, figures and
 * links where they plainly are, and no category, which is a judgement. `name` is what the log is to be called.
 */
export function suggestProfile(table: Table, name: string): ImportProfileBody {
  const columns = new KnownColumns(table)
  const title = name.replace(/\s+/gu, ' ').trim().slice(0, 200) || 'Log'
  const fields = [
    ...texts(columns, title),
    ...dates(columns),
    ...places(columns),
    ...figures(columns),
    ...others(columns),
  ]
  return {
    title,
    note: '',
    log: { name: plainFileName(title) || title, publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
    recognise: [...new Set(fields.flatMap(ruleColumns))].slice(0, 50),
    blanks: ['n/a', 'na', '#n/a', '-', '–', 'null'],
    fields,
  }
}

/** A title of its own where there is one; otherwise the first sentence of what describes the row, or its most telling words. */
function texts(columns: KnownColumns, log: string): FieldRule[] {
  const ids = columns.for('key')
  const key = ids.find((column) => columns.tellsApart(column))
  const words = columns.texts.filter((column) => !ids.includes(column))
  const named = columns.for('title').find((column) => words.includes(column))
  const told = columns.for('summary').find((column) => words.includes(column))
  const title = named ?? told ?? words.find((column) => columns.isTelling(column)) ?? key ?? columns.first
  const rules: FieldRule[] = key === undefined ? [] : [{ to: 'key', columns: [key] }]
  const template = title === '' ? log.replace(/[{}[\]]/gu, '$&$&') : `{${title}}`
  rules.push({ to: 'title', template, take: named === undefined ? 'first-sentence' : 'whole' })
  const summary = told ?? words.find((column) => column !== title && columns.isTelling(column))
  if (summary !== undefined) rules.push({ to: 'summary', template: `{${summary}}`, take: 'whole' })
  return rules
}

function dates(columns: KnownColumns): FieldRule[] {
  const last = columns.for('endDate', 'dates')[0] ?? null
  const readable = columns.of('dates').filter((column) => column !== last)
  const named = columns.for('date', 'dates').find((column) => column !== last)
  const column = named ?? readable[0]
  if (column === undefined) return []
  const [monthly] = columns.beginningWithMonth
  return [
    {
      to: 'date',
      column,
      patterns: columns.shortYearPatterns(column),
      endColumn: last,
      precision: null,
      month: monthly === undefined ? null : { column: monthly, take: 'month' },
      ifUnreadable: 'unknown',
    },
  ]
}

/** A name of a place is read from the smallest to the largest. */
const bySize = ['settlement', 'district', 'province', 'country'] as const

function places(columns: KnownColumns): FieldRule[] {
  const [latitude] = columns.for('latitude', 'numbers')
  const [longitude] = columns.for('longitude', 'numbers')
  const [single] = columns.for('position')
  const names = bySize.flatMap((size) => columns.for(size).filter((column) => columns.texts.includes(column)))
  const position: FieldOf<'place'>['position'] =
    latitude !== undefined && longitude !== undefined
      ? { in: 'two', latitude, longitude }
      : single !== undefined && !names.includes(single)
        ? { in: 'one', column: single, order: 'latitude-first' }
        : null
  if (position === null && names.length === 0) return []
  return [
    {
      to: 'place',
      name: names.map((column) => `{${column}}`).join(', '),
      position,
      uncertainty: null,
      adminCode: null,
      publicationPrecision: 'exact',
      ifUnreadable: 'unknown',
    },
  ]
}

function figures(columns: KnownColumns): FieldRule[] {
  return (['killed', 'injured', 'missing', 'detained'] as const).flatMap((harm) =>
    columns.for(harm, 'numbers').map((min) => ({
      to: 'casualties' as const,
      harm,
      population: 'unknown' as const,
      min,
      max: null,
      best: null,
      bucket: null,
      scope: min,
      ifUnreadable: 'unknown' as const,
    })),
  )
}

function others(columns: KnownColumns): FieldRule[] {
  const links = columns.of('links')
  const media = columns.for('media').filter((column) => columns.texts.includes(column))
  const [weapon] = columns.for('weapon').filter((column) => columns.texts.includes(column))
  const [perpetrator] = columns.for('perpetrator').filter((column) => columns.texts.includes(column))
  const rules: FieldRule[] = []
  if (links.length > 0)
    rules.push({
      to: 'links',
      columns: links,
      split: ['space', 'comma', 'line', 'semicolon', 'bar'],
      titles: null,
    })
  if (media.length > 0) rules.push({ to: 'media', columns: media, split: ['line', 'semicolon', 'bar'] })
  if (weapon !== undefined) rules.push({ to: 'weapon', column: weapon })
  if (perpetrator !== undefined)
    rules.push({
      to: 'perpetrator',
      when: null,
      column: perpetrator,
      table: [],
      otherwise: 'unknown',
      unit: perpetrator,
    })
  return rules
}
