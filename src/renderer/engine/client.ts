import type { Bridge } from '#shared/ipc/bridge.ts'
import type { Failure } from '#shared/lib/result.ts'
import { createObservable, type Observable } from './observable.ts'
import type { Answer, Params, QueryName } from './queries.ts'
import { linkEngine, type WorkerLink } from './worker-link.ts'

/**
 * The window's side of the engine: one worker while the workspace is unlocked, and one subscription
 * shared by all that ask the same. Holds the answers on screen, and neither key nor database.
 */
export interface EngineClient {
  /** Starts a worker that reads what needs no key, while the workspace is still locked. */
  prepare(): void
  /** Starts a worker for the unlocked workspace, or goes on with that one, and subscribes to what is being watched. */
  start(): void
  /** Ends the worker and forgets every answer; who watches then sees nothing until the next start. */
  stop(): void
  /** Calls back whenever the answer of this query changes, until the returned function is called. */
  watch<Q extends QueryName>(name: Q, params: Params<Q>, listener: () => void): () => void
  /** The latest answer, if the query is watched and was answered. */
  answer<Q extends QueryName>(name: Q, params: Params<Q>): Answer<Q> | undefined
  /** What keeps the engine from its work, if anything does. */
  failure(): Failure | null
  watchFailure(listener: () => void): () => void
}

interface Watched {
  readonly id: number
  readonly name: QueryName
  readonly params: Params<QueryName>
  readonly answer: Observable<Answer<QueryName> | undefined>
}

const newlyWatched = (id: number, name: QueryName, params: Params<QueryName>): Watched => ({
  id,
  name,
  params,
  answer: createObservable<Answer<QueryName> | undefined>(undefined),
})

const keyOf = (name: QueryName, params: Params<QueryName>): string => `${name} ${JSON.stringify(params)}`

/** `openWorker` is replaced where there are no workers: in a test, by the far end of a message channel. */
export function createEngineClient(bridge: Bridge, openWorker: () => Worker = engineWorker): EngineClient {
  const watched = new Map<string, Watched>()
  const failure = createObservable<Failure | null>(null)
  let link: WorkerLink | null = null
  let isStarted = false
  let lastId = 0

  const onAnswer = (id: number, answer: Answer<QueryName>): void => {
    for (const entry of watched.values()) if (entry.id === id) entry.answer.set(answer)
  }
  /** A store that fails may be beyond what the browser itself can mend: main takes it away, once. */
  const onFailure = (told: Failure | null): void => {
    if (!isStarted) return leave() // nobody waits for it yet: it is begun anew with the key
    failure.set(told)
    if (told?.code === 'io') void bridge.engine.unusable({})
  }
  const linked = (): WorkerLink => (link ??= linkEngine(bridge, openWorker(), { onAnswer, onFailure }))
  const leave = (): void => {
    link?.stop()
    link = null
  }
  const subscribe = ({ id, name, params }: Watched): void => {
    // What goes wrong in the worker comes back through onFailure; only a worker that died rejects, and that is told too.
    if (isStarted) link?.subscribe(id, name, params).catch(() => undefined)
  }
  const open = (key: string, name: QueryName, params: Params<QueryName>): Watched => {
    const entry = newlyWatched(++lastId, name, params)
    watched.set(key, entry)
    subscribe(entry)
    return entry
  }

  return {
    prepare: () => void linked(),
    start() {
      if (isStarted) return
      isStarted = true
      linked().begin()
      for (const entry of watched.values()) subscribe(entry)
    },
    stop() {
      leave()
      isStarted = false
      failure.set(null)
      for (const entry of watched.values()) entry.answer.set(undefined)
    },
    watch(name, params, listener) {
      const key = keyOf(name, params)
      const entry = watched.get(key) ?? open(key, name, params)
      const leave = entry.answer.watch(listener)
      return () => {
        leave()
        if (entry.answer.isWatched() || watched.get(key) !== entry) return
        watched.delete(key)
        if (isStarted) void link?.unsubscribe(entry.id)
      }
    },
    answer: <Q extends QueryName>(name: Q, params: Params<Q>) =>
      watched.get(keyOf(name, params))?.answer.get(),
    failure: failure.get,
    watchFailure: failure.watch,
  }
}

const engineWorker = (): Worker =>
  new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })
