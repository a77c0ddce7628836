import { createAnswering } from './answering.ts'
import type { Change } from './change.ts'
import { failureOf } from './engine-trouble.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import { Places } from './places/places.ts'
import { Projection } from './projection.ts'
import type { Engine, EngineHost } from './protocol.ts'
import { openSession, type EngineOptions, type Session } from './session.ts'
import type { EarlyStore } from './snapshot/read-ahead.ts'
import { createSubscriptions } from './subscriptions.ts'

/** Puts the parts together and keeps them from each other's errors. Lives as long as one unlocked session. */
export function createEngine(store: EarlyStore, options: EngineOptions): Engine {
  const projection = new Projection(new Places(options.gazetteer))
  let host: EngineHost | null = null
  let session: Session | null = null
  let head: JournalHead = { size: 0, root: '' }
  let failing = false

  const answering = createAnswering(projection, {
    session: () => session,
    onDuplicates: () => subscriptions.refreshThese(['duplicates.count', 'duplicates.page']),
    guarded: (work) => guarded(work),
  })
  const subscriptions = createSubscriptions(
    answering.context,
    async (id, answer) => await host?.answer(id, answer),
  )

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      failing = true
      await host?.failed(failureOf(error))
    }
  }

  const parts = {
    projection,
    guarded,
    onChange(change: Change): Promise<void> {
      answering.changed(change)
      return subscriptions.changed(change)
    },
    onLoaded: () => subscriptions.refreshAll(),
  }

  /** A nudge may come before the session is open: the head waits here. */
  const follow: Engine['nudge'] = (newHead) =>
    guarded(async () => {
      if (newHead.size >= head.size) head = newHead
      await session?.follower.advance(head)
      if (session === null || !failing) return
      failing = false
      await host?.failed(null)
    })

  return {
    prepare: () => store.prepare(),
    async start(attachment, to) {
      if (host !== null) throw new Error('The engine was started before')
      host = to
      await guarded(() => subscriptions.refreshAll())
      await guarded(async () => {
        session = await openSession(store, options, attachment, { ...parts, host: to })
      })
      await follow(attachment.head)
    },
    nudge: follow,
    async subscribe(subscription, name, params) {
      subscriptions.add(subscription, name, params)
      if (host !== null) await guarded(() => subscriptions.refresh(subscription)) // else start() answers it
    },
    unsubscribe: (subscription) => subscriptions.remove(subscription),
  }
}
