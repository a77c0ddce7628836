import type { Change } from './change.ts'
import { createCipher } from './cipher.ts'
import { failureOf, valueOf } from './engine-trouble.ts'
import { Follower, type FollowerParts } from './follower.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import { Projection } from './projection.ts'
import type { Attachment, Engine, EngineHost } from './protocol.ts'
import { createRows, type Rows } from './rows.ts'
import { createSourceRecords } from './source-records.ts'
import type { Store } from './store.ts'
import { createSubscriptions } from './subscriptions.ts'

interface Session {
  readonly rows: Rows
  readonly follower: Follower
}

/** Puts the parts together and keeps them from each other's errors. Lives as long as one unlocked session. */
export function createEngine(store: Store): Engine {
  const projection = new Projection()
  let host: EngineHost | null = null
  let session: Session | null = null
  let head: JournalHead = { size: 0, root: '' }
  let failing = false

  const sourceRecords = createSourceRecords(projection, async (ids) =>
    session === null ? [] : valueOf(await session.rows.records('source', ids)),
  )
  const subscriptions = createSubscriptions(
    {
      projection,
      sources: () => sourceRecords.all(),
      status: () => session?.follower.status ?? { state: 'starting', done: 0, total: 0 },
      record: async (kind, id) => (session === null ? null : valueOf(await session.rows.record(kind, id))),
    },
    async (id, answer) => await host?.answer(id, answer),
  )

  const onChange = (change: Change): Promise<void> => {
    sourceRecords.changed(change)
    return subscriptions.changed(change)
  }
  const onLoaded = (): Promise<void> => subscriptions.refreshAll()

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      failing = true
      await host?.failed(failureOf(error))
    }
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
    async start(attachment, to) {
      if (host !== null) throw new Error('The engine was started before')
      host = to
      await guarded(() => subscriptions.refreshAll())
      await guarded(async () => {
        session = await openSession(store, attachment, { projection, host: to, onChange, onLoaded })
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

async function openSession(
  store: Store,
  { key, workspaceId }: Attachment,
  parts: Omit<FollowerParts, 'rows' | 'workspaceId'>,
): Promise<Session> {
  const rows = createRows(store, await createCipher(bytesOf(key)), workspaceId)
  return { rows, follower: new Follower({ ...parts, rows, workspaceId }) }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
