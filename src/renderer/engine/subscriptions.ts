import type { Answer, Params, QueryName } from './queries.ts'
import type { Change } from './change.ts'
import { namesPlaces } from './places/named-places.ts'
import { registry } from './queries/registry.ts'
import type { Query, QueryContext } from './queries/query.ts'
import { sameAnswer } from './same-answer.ts'

interface Subscription {
  readonly name: QueryName
  readonly run: () => Promise<Answer<QueryName> | undefined>
  readonly affectedBy: (change: Change) => boolean
  /** Counts the runs, so that a slow one cannot answer after a later one. */
  runs: number
  last: Answer<QueryName> | undefined
}

/** The one query that has an answer while the stored rows are still being read. */
const ALWAYS: QueryName = 'status'

/** The queries somebody is looking at, run again when a change concerns them and told only what is new. */
export interface Subscriptions {
  add<Q extends QueryName>(id: number, name: Q, params: Params<Q>): void
  remove(id: number): void
  /** Runs one query whatever has changed. */
  refresh(id: number): Promise<void>
  refreshAll(): Promise<void>
  /** Those that ask one of these. */
  refreshThese(names: readonly QueryName[]): Promise<void>
  changed(change: Change): Promise<void>
}

export function createSubscriptions(
  context: QueryContext,
  /** Awaited, so that a window which cannot keep up slows the work down instead of piling up messages. */
  push: (id: number, answer: Answer<QueryName>) => Promise<void>,
): Subscriptions {
  const open = new Map<number, Subscription>()

  const refresh = async (id: number, subscription: Subscription): Promise<void> => {
    const turn = ++subscription.runs
    const answer = await subscription.run()
    if (answer === undefined || turn !== subscription.runs || open.get(id) !== subscription) return
    if (subscription.last !== undefined && sameAnswer(subscription.last, answer)) return
    subscription.last = answer
    await push(id, answer)
  }

  const refreshWhere = async (wanted: (subscription: Subscription) => boolean): Promise<void> => {
    for (const [id, subscription] of open) if (wanted(subscription)) await refresh(id, subscription)
  }

  return {
    add: (id, name, params) => void open.set(id, subscriptionTo(context, name, params)),
    remove: (id) => void open.delete(id),
    async refresh(id) {
      const subscription = open.get(id)
      if (subscription !== undefined) await refresh(id, subscription)
    },
    refreshAll: () => refreshWhere(() => true),
    refreshThese: (names) => refreshWhere(({ name }) => names.includes(name)),
    changed: (change) => refreshWhere((subscription) => subscription.affectedBy(change)),
  }
}

function subscriptionTo<Q extends QueryName>(
  context: QueryContext,
  name: Q,
  params: Params<Q>,
): Subscription {
  const query: Query<Q> = registry[name]
  return {
    name,
    async run() {
      const stands = context.projection.isWhole || query.isEarly?.(params) === true
      const ready = name === ALWAYS || (stands && context.status().state !== 'starting')
      if (!ready) return undefined
      if ('text' in params && namesPlaces(params.text)) await context.places.ready()
      return query.run(context, params)
    },
    affectedBy: (change) => query.affectedBy(change, params),
    runs: 0,
    last: undefined,
  }
}
