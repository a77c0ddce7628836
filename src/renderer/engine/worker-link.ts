import { proxy, wrap, type Remote } from 'comlink'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { fail, type Failure } from '#shared/lib/result.ts'
import type { Engine, EngineHost } from './protocol.ts'
import type { Answer, QueryName } from './queries.ts'

/** What comes from the worker. */
export interface LinkEvents {
  readonly onAnswer: (subscription: number, answer: Answer<QueryName>) => void
  readonly onFailure: (failure: Failure | null) => void
}

export interface WorkerLink {
  readonly subscribe: Remote<Engine>['subscribe']
  readonly unsubscribe: Remote<Engine>['unsubscribe']
  /** Hands the key of the unlocked workspace to the worker. Once. */
  readonly begin: () => void
  /** Ends the worker at once, with its key and all it decrypted. Safe: a half-written page is undone by IndexedDB. */
  readonly stop: () => void
}

/**
 * Lends the worker the bridge and passes on each nudge. The worker reads at once what needs no key; the key is handed to it
 * when the workspace is unlocked, and not kept.
 */
export function linkEngine(bridge: Bridge, worker: Worker, events: LinkEvents): WorkerLink {
  const engine = wrap<Engine>(worker)
  const ending = new AbortController()
  const { signal } = ending

  const fails = (message: string): void => {
    if (!signal.aborted)
      events.onFailure(fail('internal', message, { next: 'Lock and unlock to start it again.' }).failure)
  }
  worker.addEventListener('error', () => fails('The list of records could not be started or broke off.'), {
    signal,
  })
  worker.addEventListener('messageerror', () => fails('The list of records sent what could not be read.'), {
    signal,
  })

  const host: EngineHost = {
    pull: (after, limit) => bridge.journal.read({ after, limit }),
    compare: (standing) => bridge.engine.compare(standing),
    report: (report) => bridge.engine.report(report),
    answer: async (subscription, answer) => {
      if (!signal.aborted) events.onAnswer(subscription, answer)
    },
    failed: async (failure) => {
      if (!signal.aborted) events.onFailure(failure)
    },
  }

  const begin = async (): Promise<void> => {
    const attached = await bridge.engine.attach({})
    if (signal.aborted) return
    if (attached.ok) await engine.start(attached.value, proxy(host))
    else events.onFailure(attached.failure)
  }

  const ignoreNudges = bridge.on('journal:advanced', (head) => {
    engine.nudge(head).catch(() => fails('The list of records no longer answers.'))
  })
  engine.prepare().catch(() => undefined) // what fails is tried again with the key, and told then

  return {
    subscribe: engine.subscribe,
    unsubscribe: engine.unsubscribe,
    begin: () => void begin().catch(() => fails('The list of records could not be started.')),
    stop() {
      ending.abort()
      ignoreNudges()
      worker.terminate()
    },
  }
}
