import { ok, type Failure } from '#shared/lib/result.ts'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { packGazetteer } from '#shared/domain/gazetteer/pack.ts'
import { createEngine } from '../engine.ts'
import { someSettlements } from '#shared/domain/gazetteer/some-settlements.fixture.ts'
import type { EngineOptions } from '../session.ts'
import type { Attachment, Engine, EngineHost } from '../protocol.ts'
import type { Answer, Params, QueryName } from '../queries.ts'
import { createEarlyStore } from '../snapshot/read-ahead.ts'
import { createStore, type Store } from '../store.ts'
import type { Feed } from './feed.ts'

export const WORKSPACE = '00000000-0000-7000-8000-00000000beef'
export const KEY = btoa('k'.repeat(32))

/** An engine at work over a feed, and everything it told its host. */
export interface RunningEngine {
  readonly engine: Engine
  readonly store: Store
  /** Those that tell what was read back. */
  readonly reports: readonly Verified[]
  /** Those before. */
  readonly openings: readonly Omit<ReadsideReport, 'digest'>[]
  readonly failures: readonly (Failure | null)[]
  /** The `after` of each pull. */
  readonly pulls: readonly number[]
  /** Every answer pushed for one subscription, in order. */
  answers<Q extends QueryName>(subscription: Watching<Q>): readonly Answer<Q>[]
  watch<Q extends QueryName>(name: Q, params: Params<Q>): Promise<Watching<Q>>
  stop(): void
}

export interface Watching<Q extends QueryName> {
  readonly id: number
  readonly name: Q
}

/** What is compared with the journal. */
type Verified = Pick<ReadsideReport, 'state' | 'reason' | 'records' | 'digest'>

export interface RunOptions {
  readonly engine?: Partial<EngineOptions>
  readonly feed: Feed
  /** The browser's database, kept between runs to stand for one profile. */
  readonly factory: IDBFactory
  readonly range: typeof IDBKeyRange
  readonly attachment?: Partial<Attachment>
  /** Whether the engine begins before there is a key. */
  readonly isPrepared?: boolean
  /** What the host does otherwise than usual. */
  readonly host?: (engine: Engine) => Partial<EngineHost>
}

/** Starts an engine and waits until it has nothing left to do. */
export async function runEngine(options: RunOptions): Promise<RunningEngine> {
  const { feed, factory, range } = options
  const store = createStore({ indexedDB: factory, IDBKeyRange: range })
  const engine = createEngine(createEarlyStore(store), {
    build: 'this one',
    pieceBytes: 300,
    gazetteer: async () => packGazetteer(someSettlements),
    ...options.engine,
  })
  const reports: Verified[] = []
  const openings: Omit<ReadsideReport, 'digest'>[] = []
  const failures: (Failure | null)[] = []
  const pulls: number[] = []
  const pushed: { readonly id: number; readonly answer: Answer<QueryName> }[] = []
  let lastId = 0

  const host: EngineHost = {
    pull: async (after, limit) => ok(structuredClone(feed.read(after, limit))),
    compare: async (standing) => ok(feed.compare(standing)),
    report: async () => ok({}),
    failed: async (failure) => void failures.push(failure),
    answer: async (id, answer) => void pushed.push({ id, answer: structuredClone(answer) }),
    ...options.host?.(engine),
  }
  const watched: EngineHost = {
    ...host,
    pull: (after, limit) => {
      pulls.push(after)
      return host.pull(after, limit)
    },
    report: (report) => {
      const { digest, columns, snapshotFault, ...found } = report
      if (digest === null) openings.push({ ...found, columns, snapshotFault })
      else reports.push({ ...found, digest })
      return host.report(report)
    },
  }
  if (options.isPrepared) await engine.prepare()
  await engine.start({ key: KEY, workspaceId: WORKSPACE, head: feed.head(), ...options.attachment }, watched)

  return {
    engine,
    store,
    reports,
    openings,
    failures,
    pulls,
    answers: <Q extends QueryName>({ id }: Watching<Q>) =>
      pushed.filter((one) => one.id === id).map((one) => one.answer as Answer<Q>), // the number was given to that query
    async watch(name, params) {
      const id = ++lastId
      await engine.subscribe(id, name, params)
      return { id, name }
    },
    stop: () => store.close(),
  }
}
