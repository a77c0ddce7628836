import type { Answer, Params, QueryName } from './queries.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { FeedPage, JournalHead } from '#shared/ipc/records.ts'
import type { ReadsideReport, StandingAt } from '#shared/ipc/readside.ts'

/** What the worker needs to begin: the answer of `engine:attach`. `key` is 32 bytes in base64. */
export interface Attachment {
  readonly key: string
  readonly workspaceId: string
  readonly head: JournalHead
}

/** What the window does for the worker, which has no preload of its own. Every call crosses threads. */
export interface EngineHost {
  /** Entries with `seq > after`, at most `limit`. */
  pull(after: number, limit: number): Promise<Result<FeedPage>>
  /** Whether the rows are the records as they stood in the journal at this entry. */
  compare(standing: StandingAt): Promise<Result<{ readonly agrees: boolean }>>
  /** Called once per opening, when the rows have caught up with the journal. */
  report(report: ReadsideReport): Promise<Result<unknown>>
  answer(subscription: number, answer: Answer<QueryName>): Promise<void>
  /** Null once work goes on after a failure. */
  failed(failure: Failure | null): Promise<void>
}

/** What the worker does for the window. */
export interface Engine {
  /** Reads what needs no key. May be called before `start`, or not at all. */
  prepare(): Promise<void>
  /** Opens the rows and follows the journal; what goes wrong is told through `host.failed`. */
  start(attachment: Attachment, host: EngineHost): Promise<void>
  /** The journal grew to this head. */
  nudge(head: JournalHead): Promise<void>
  /** `subscription` is a number of the window's choice, not in use. */
  subscribe<Q extends QueryName>(subscription: number, name: Q, params: Params<Q>): Promise<void>
  unsubscribe(subscription: number): void
}
