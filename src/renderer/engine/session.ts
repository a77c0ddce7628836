import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { createCipher } from './cipher.ts'
import { isConnectionLost } from './connection.ts'
import { Follower, type FollowerParts } from './follower.ts'
import type { RebuildReason } from './opening.ts'
import type { LoadGazetteer } from './places/places.ts'
import type { Attachment } from './protocol.ts'
import { createRows } from './rows.ts'
import { Snapshots } from './snapshot/snapshots.ts'
import type { Store } from './store.ts'

export interface EngineOptions {
  /** Names this very code: what it worked out and kept is of no use to another. */
  readonly build: string
  readonly gazetteer: LoadGazetteer
  /** Smaller pieces, for a test. */
  readonly pieceBytes?: number
}

/** What there is once the key is here. Who asks knows that there is such a record: what is not had is being mended. */
export interface Session {
  readonly follower: Follower
  /** From the rows; null when it is gone or does not open. */
  record(kind: RecordKind, id: string): Promise<StoredRecord | null>
}

interface Surroundings extends Omit<FollowerParts, 'rows' | 'snapshots' | 'workspaceId'> {
  /** Tells the window what goes wrong in work that nobody waits for. */
  readonly guarded: (work: () => Promise<void>) => Promise<void>
}

export async function openSession(
  store: Store,
  { build: format, pieceBytes }: EngineOptions,
  { key, workspaceId }: Attachment,
  { guarded, ...parts }: Surroundings,
): Promise<Session> {
  const cipher = await createCipher(bytesOf(key))
  const rows = createRows(store, cipher, workspaceId)
  const snapshots = new Snapshots({ store, cipher, workspaceId, format, pieceBytes })
  const follower = new Follower({ ...parts, rows, snapshots, workspaceId })
  const mended = (reason: RebuildReason): null => {
    void guarded(() => follower.distrustRows(reason))
    return null
  }
  const orReopened = <T>(read: Promise<T>): Promise<T | null> =>
    read.catch((error: unknown) => {
      if (!isConnectionLost(error)) throw error
      void guarded(() => follower.reopen())
      return null
    })
  /** A row may be ahead of the columns for a moment, and never behind. */
  const isOutdated = ({ id, rev }: StoredRecord): boolean => rev < parts.projection.revOf(id)
  return {
    follower,
    async record(kind, id) {
      const read = await orReopened(rows.record(kind, id))
      if (read === null) return null
      if (!read.ok) return mended('undecryptable')
      return read.value === null || isOutdated(read.value) ? mended('incomplete') : read.value
    },
  }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
