import type { OrderColumn, OrderKey, TableColumn } from '#shared/domain/incident-list/look.ts'

export interface ColumnShape {
  /** In pixels. */
  readonly narrowest: number
  /** How much of the room that is left goes to it; 0 for what is always as wide. */
  readonly share: number
  /** Whether one looks for the most of it first. */
  readonly isMostFirst?: boolean
}

/** What stands before every row, and in it first. */
export const TITLE: ColumnShape = { narrowest: 156, share: 2.4 }

export const shapes: Readonly<Record<TableColumn, ColumnShape>> = {
  reference: { narrowest: 112, share: 0 },
  date: { narrowest: 94, share: 0.6 },
  place: { narrowest: 84, share: 1 },
  category: { narrowest: 92, share: 1.2 },
  killed: { narrowest: 60, share: 0, isMostFirst: true },
  injured: { narrowest: 62, share: 0, isMostFirst: true },
  sources: { narrowest: 62, share: 0, isMostFirst: true },
  independent: { narrowest: 84, share: 0, isMostFirst: true },
  evidence: { narrowest: 64, share: 0, isMostFirst: true },
  verification: { narrowest: 118, share: 0.3 },
  status: { narrowest: 92, share: 0 },
  denials: { narrowest: 104, share: 0.2, isMostFirst: true },
  changed: { narrowest: 104, share: 0.2, isMostFirst: true },
  'created-by': { narrowest: 96, share: 0.6 },
}

/** As in the style sheet: the box before a row, the room between columns and at both ends. */
const BOX = 16
const GAP = 8
const ENDS = 40

/** The tracks of the grid, and how narrow it can get before it scrolls sideways. */
export function tracksOf(columns: readonly TableColumn[]): {
  readonly tracks: string
  readonly narrowest: number
} {
  const all = [TITLE, ...columns.map((column) => shapes[column])]
  const tracks = all.map(({ narrowest, share }) =>
    share === 0 ? `${narrowest}px` : `minmax(${narrowest}px, ${share}fr)`,
  )
  const narrowest = all.reduce((sum, one) => sum + GAP + one.narrowest, BOX + ENDS)
  return { tracks: [`${BOX}px`, ...tracks].join(' '), narrowest }
}

/** What an order by this column begins with. */
export const firstKey = (column: OrderColumn): OrderKey => ({
  column,
  descending: column in shapes && shapes[column as TableColumn].isMostFirst === true, // its name was just found
})
