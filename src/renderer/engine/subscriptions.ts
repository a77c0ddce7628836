import type { Answer, Params, QueryName } from './queries.ts'
import { bothChanges, type Change } from './change.ts'
import { pause } from './pause.ts'
import { namesPlaces } from './places/named-places.ts'
import { registry } from './queries/registry.ts'
import type { Query, QueryContext } from './queries/query.ts'
import { sameAnswer } from './same-answer.ts'

interface Subscription {
  readonly name: QueryName
  /** Gives up, with no answer, when it is not wanted any more. */
  readonly run: (isWanted: () => boolean) => Promise<Answer<QueryName> | undefined>
  readonly affectedBy: (change: Change) => boolean
  /** Counts the runs, so that a slow one cannot answer after a later one. */
  runs: number
  last: Answer<QueryName> | undefined
}

/** The one query that has an answer while the stored rows are still being read. */
const ALWAYS: QueryName = 'status'

/** While a journal is followed, what is asked is answered again after so many of its pages. */
const PAGES = 10

/** The queries somebody is looking at, run again when a change concerns them and told only what is new. */
export interface Subscriptions {
  add<Q extends QueryName>(id: number, name: Q, params: Params<Q>): void
  remove(id: number): void
  /** Runs one query whatever has changed, unless it is taken back before its turn comes: what was typed over is not asked any more. */
  refresh(id: number): Promise<void>
  refreshAll(): Promise<void>
  /** Those that ask one of these. */
  refreshThese(names: readonly QueryName[]): Promise<void>
  /** Answers once for several changes that come one upon another. */
  changed(change: Change): Promise<void>
}

export function createSubscriptions(
  context: QueryContext,
  /** Awaited, so that a window which cannot keep up slows the work down instead of piling up messages. */
  push: (id: number, answer: Answer<QueryName>) => Promise<void>,
): Subscriptions {
  const open = new Map<number, Subscription>()
  let untold: Change | null = null
  let pages = 0

  const refresh = async (id: number, subscription: Subscription): Promise<void> => {
    const turn = ++subscription.runs
    const isWanted = (): boolean => turn === subscription.runs && open.get(id) === subscription
    const answer = await subscription.run(isWanted)
    if (answer === undefined || !isWanted()) return
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
      await pause()
      const subscription = open.get(id)
      if (subscription !== undefined) await refresh(id, subscription)
    },
    refreshAll: () => refreshWhere(() => true),
    refreshThese: (names) => refreshWhere(({ name }) => names.includes(name)),
    async changed(change) {
      const all = untold === null ? change : bothChanges(untold, change)
      untold = all
      pages += 1
      if (context.status().state === 'following' && pages < PAGES)
        return refreshWhere(({ name }) => name === ALWAYS)
      untold = null
      pages = 0
      return refreshWhere((subscription) => subscription.affectedBy(all))
    },
  }
}

function subscriptionTo<Q extends QueryName>(
  context: QueryContext,
  name: Q,
  params: Params<Q>,
): Subscription {
  const query: Query<Q> = registry[name]
  const { projection } = context
  const isReady = (): boolean => {
    const stands = projection.isWhole || query.isEarly?.(params) === true
    return name === ALWAYS || (stands && context.status().state !== 'starting')
  }
  return {
    name,
    async run(isWanted) {
      if (query.searches?.(params) === true)
        while (isReady() && !projection.isSearchReady && projection.prepareSearch()) {
          await pause()
          if (!isWanted()) return undefined
        }
      if (isReady() && 'text' in params && namesPlaces(params.text)) await context.places.ready()
      return isReady() ? query.run(context, params) : undefined
    },
    affectedBy: (change) => query.affectedBy(change, params, projection),
    runs: 0,
    last: undefined,
  }
}
