import type { OrderColumn } from '#shared/domain/incident-list/look.ts'
import type { RecordKind } from '#shared/domain/record/kinds.ts'
import type { Change } from '../change.ts'
import { movesCited } from '../citing.ts'
import { goesByReport } from '../incident-filter.ts'
import { orderRows } from '../order/order-rows.ts'
import { Kept } from '../kept.ts'
import type { Projection } from '../projection.ts'
import type { OrderedList } from '../queries.ts'
import { incidentsFound, type IncidentsFound } from './incidents-found.ts'

type Listed = Pick<IncidentsFound, 'rows' | 'problems'>

/** The rows of a list in the order that was asked for, put in order once for all its pages. */
export const incidentsListed = (projection: Projection, { order = [], ...filter }: OrderedList): Listed =>
  kept.of(projection, JSON.stringify([filter, order]), () => {
    const { rows, problems } = incidentsFound(projection, filter)
    return { rows: orderRows(projection, rows, order), problems }
  })

const kept = new Kept<Listed>(4)

/** Whether a change can alter such a list, or what it shows of its incidents. */
export const listAffectedBy = (
  change: Change,
  { filters, order = [] }: OrderedList,
  projection: Projection,
): boolean =>
  change.kinds.has('incident') ||
  order.some(({ column }) => (namedBy[column] ?? []).some((kind) => change.kinds.has(kind))) ||
  (change.kinds.has('statistical-report') && filters.some(goesByReport)) ||
  movesCited(projection, change)

/** Records of other kinds whose names or places an order goes by. */
const namedBy: Partial<Record<OrderColumn, readonly RecordKind[]>> = {
  category: ['statement'],
  'created-by': ['analyst'],
}
