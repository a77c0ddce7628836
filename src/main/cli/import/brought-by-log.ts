import type { Traced } from '#shared/domain/duplicate/trace.ts'
import type { MadeIncident } from '#shared/mapping/mapped-row.ts'
import type { LogOrder, LogPlan } from '#main/vault/logs/order.ts'

/** What the rows that are new or changed say, as far as incidents are compared by it. */
export async function broughtByLog({ rows, profile }: LogOrder, plan: LogPlan): Promise<readonly Traced[]> {
  const ids = new Map(plan.changes.map(({ row, id }) => [row, id] as const))
  const log = plan.sourceId ?? profile.log.name
  const brought: Traced[] = []
  for await (const batch of rows.batches())
    for (const { row, made } of batch) {
      const id = ids.get(row)
      if (id !== undefined && made !== null) brought.push(tracedOf(id, made, log))
    }
  return brought
}

const tracedOf = (id: string, made: MadeIncident, log: string): Traced => ({
  id,
  texts: [made.title, made.summary],
  edtfs: made.dates.map(({ edtf }) => edtf),
  positions: made.places.flatMap(({ position, uncertaintyMeters }) =>
    position === null ? [] : [{ ...position, uncertaintyMeters }],
  ),
  placeNames: made.places.map(({ name }) => name),
  links: made.sources.map(({ url }) => url),
  logs: [log],
})
