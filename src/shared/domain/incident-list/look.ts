import { z } from 'zod'

/** What a list of incidents can be put in order by. `relevance`: how well it says the words that were typed. */
export const orderColumns = [
  'relevance',
  'reference',
  'title',
  'date',
  'place',
  'category',
  'killed',
  'injured',
  'sources',
  'independent',
  'evidence',
  'denials',
  'verification',
  'status',
  'changed',
  'created-by',
] as const
export type OrderColumn = (typeof orderColumns)[number]

/** What its lines can stand in groups by. `log` is the log that an incident came from. */
export const groupings = [
  'year',
  'month',
  'category',
  'place',
  'verification',
  'status',
  'log',
  'analyst',
] as const
export type Grouping = (typeof groupings)[number]

/** The columns that a table of incidents may show after the title, in the order in which they are offered. */
export const tableColumns = [
  'reference',
  'date',
  'place',
  'category',
  'killed',
  'injured',
  'sources',
  'independent',
  'evidence',
  'verification',
  'status',
  'denials',
  'changed',
  'created-by',
] as const

/** More keys than anybody can follow. */
export const MOST_ORDER_KEYS = 6

export interface OrderKey {
  readonly column: OrderColumn
  readonly descending: boolean
}

/**
 * By the first key; what that holds to be equal by the next. Each column once, at most `MOST_ORDER_KEYS`. Empty: by
 * relevance where words were typed, else by reference.
 */
export type ListOrder = readonly OrderKey[]

export type TableColumn = (typeof tableColumns)[number]

/** How an analyst has set the table for themselves. `columns` are in the order of the table. */
export const tableLook = z.strictObject({
  columns: z.array(z.enum(tableColumns)).refine((columns) => new Set(columns).size === columns.length),
  density: z.enum(['comfortable', 'compact']),
})
export type TableLook = z.infer<typeof tableLook>

/** As for somebody who has set nothing. */
export const defaultTableLook: TableLook = {
  columns: ['date', 'place', 'category', 'killed', 'injured', 'sources', 'verification'],
  density: 'comfortable',
}

/**
 * How a list of incidents is shown: nothing of it changes which incidents are found. `columns` are in the order of the
 * table; null leaves them as each analyst has chosen for themselves.
 */
export interface ListLook {
  readonly order: ListOrder
  readonly group: Grouping | null
  readonly columns: TableColumn[] | null
}
