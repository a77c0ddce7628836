import type { Grouping, OrderColumn } from '#shared/domain/incident-list/look.ts'
import type { RecordKind } from '#shared/domain/record/kinds.ts'
import type { Change } from '../change.ts'
import { movesCited } from '../citing.ts'
import { goesByReport } from '../incident-filter.ts'
import { Kept } from '../kept.ts'
import { groupedLines, plainLines, type ListLines } from '../order/list-lines.ts'
import { orderRows } from '../order/order-rows.ts'
import type { Projection } from '../projection.ts'
import type { OrderedList } from '../queries.ts'
import { incidentsFound, type IncidentsFound } from './incidents-found.ts'

/** Each row once, and as they stand below one another. */
interface Listed extends Pick<IncidentsFound, 'rows' | 'problems'> {
  readonly lines: ListLines
}

/** The rows of a list in the order and in the groups that were asked for, worked out once for all its pages. */
export const incidentsListed = (
  projection: Projection,
  { order = [], group, ...filter }: OrderedList,
): Listed =>
  kept.of(projection, JSON.stringify([filter, order, group]), () => {
    const { rows, problems } = ordered(projection, { ...filter, order })
    const lines = group === undefined ? plainLines(rows) : groupedLines(projection, rows, order, group)
    return { rows, problems, lines }
  })

const ordered = (projection: Projection, { order = [], ...filter }: OrderedList): Omit<Listed, 'lines'> =>
  keptOrder.of(projection, JSON.stringify([filter, order]), () => {
    const { rows, problems } = incidentsFound(projection, filter)
    return { rows: orderRows(projection, rows, order), problems }
  })

const kept = new Kept<Listed>(4)
/** A group that is opened or closed leaves the order as it was. */
const keptOrder = new Kept<Omit<Listed, 'lines'>>(4)

/** Whether a change can alter such a list, or what it shows of its incidents. */
export const listAffectedBy = (
  change: Change,
  { filters, order = [], group }: OrderedList,
  projection: Projection,
): boolean =>
  change.kinds.has('incident') ||
  [...order.map(({ column }) => column), ...(group === undefined ? [] : [group.by])].some((one) =>
    namedBy[one]?.some((kind) => change.kinds.has(kind)),
  ) ||
  (change.kinds.has('statistical-report') && filters.some(goesByReport)) ||
  movesCited(projection, change)

/** Records of other kinds whose names or places an order or groups go by. */
const namedBy: Partial<Record<OrderColumn | Grouping, readonly RecordKind[]>> = {
  category: ['statement'],
  'created-by': ['analyst'],
  analyst: ['analyst'],
  log: ['log-import', 'source'],
}
