import type { Traced } from '#shared/domain/duplicate/trace.ts'
import type { LogOrder, LogPlan } from '#main/vault/logs/order.ts'

/** What the rows that are new or changed say, as far as incidents are compared by it. */
export function broughtByLog({ rows, profile }: LogOrder, plan: LogPlan): readonly Traced[] {
  const ids = new Map(
    plan.rows.flatMap(({ row, id, outcome }) =>
      id !== null && (outcome === 'created' || outcome === 'updated') ? [[row, id] as const] : [],
    ),
  )
  return rows.flatMap(({ row, made }) => {
    const id = ids.get(row)
    if (id === undefined || made === null) return []
    return [
      {
        id,
        texts: [made.title, made.summary],
        edtfs: made.dates.map(({ edtf }) => edtf),
        positions: made.places.flatMap(({ position, uncertaintyMeters }) =>
          position === null ? [] : [{ ...position, uncertaintyMeters }],
        ),
        placeNames: made.places.map(({ name }) => name),
        links: made.sources.map(({ url }) => url),
        logs: [plan.sourceId ?? profile.log.name],
      },
    ]
  })
}
