import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Cipher } from './cipher.ts'
import type { SealedRow, Store } from './store.ts'

/** Raised when rows or meta take another shape. Rows of another format are followed anew, never converted. */
export const ROW_FORMAT = 6

/** A record and its place in the journal: what a row holds. */
export interface FollowedRecord {
  readonly record: StoredRecord
  readonly seq: number
}

/** What is known about the rows as a whole. Sealed, for even a count says something. */
export interface Watermark {
  readonly format: number
  readonly workspaceId: string
  /** Last entry of the journal that is in the rows; -1 when none is. */
  readonly seq: number
  /** Merkle root of the journal at that entry, when it was known. */
  readonly root: string | null
  /** How many rows there must be. */
  readonly records: number
}

/** The sealed rows of one workspace: encrypts before the store is touched and decrypts after. */
export interface Rows {
  open: Store['open']
  count: Store['count']
  clear: Store['clear']
  /** Null when none was written. */
  watermark(): Promise<Result<Watermark | null>>
  record(kind: RecordKind, id: string): Promise<Result<StoredRecord | null>>
  /** Every row after this key, some hundred at a time. One that does not open ends it with a failure. */
  all(
    afterKey?: string,
  ): AsyncIterable<Result<{ readonly followed: readonly FollowedRecord[]; readonly lastKey: string }>>
  /** How many of these have no row yet. */
  countNew(followed: readonly FollowedRecord[]): Promise<number>
  write(followed: readonly FollowedRecord[], watermark: Watermark): Promise<void>
}

const META_CONTEXT = 'holdfast/readside/meta'

/** Opens sealed rows of one workspace. */
function opener(cipher: Cipher, workspaceId: string) {
  const openRow = async ([key, sealed]: SealedRow): Promise<Result<FollowedRecord>> => {
    const opened = await cipher.open(sealed, contextOf(workspaceId, key))
    return opened.ok ? ok(opened.value as FollowedRecord) : opened // authentic, so it is what write() sealed
  }
  const open = async (row: SealedRow): Promise<Result<StoredRecord>> => {
    const opened = await openRow(row)
    return opened.ok ? ok(opened.value.record) : opened
  }
  return { openRow, open }
}

const contextOf = (workspaceId: string, key: string): string => `${workspaceId}\n${key}`

export function createRows(store: Store, cipher: Cipher, workspaceId: string): Rows {
  const { openRow, open } = opener(cipher, workspaceId)

  const seal = async (followed: FollowedRecord): Promise<SealedRow> => {
    const key = await cipher.rowKey(followed.record.kind, followed.record.id)
    return [key, await cipher.seal(followed, contextOf(workspaceId, key))]
  }

  return {
    open: () => store.open(),
    count: () => store.count(),
    clear: () => store.clear(),
    async watermark() {
      const sealed = await store.readMeta()
      if (sealed === undefined) return ok(null)
      const opened = await cipher.open(sealed, META_CONTEXT)
      return opened.ok ? ok(opened.value as Watermark) : opened // authentic, but its format is still to be looked at
    },
    async record(kind, id) {
      const key = await cipher.rowKey(kind, id)
      const sealed = await store.read(key)
      return sealed === undefined ? ok(null) : open([key, sealed])
    },
    async *all(afterKey = '') {
      for await (const chunk of store.chunks(afterKey)) {
        const opened = await Promise.all(chunk.map(openRow))
        const followed = opened.flatMap((row) => (row.ok ? [row.value] : []))
        if (followed.length < chunk.length) {
          yield fail('damaged', 'Stored rows do not open with the key of this workspace.')
          return
        }
        yield ok({ followed, lastKey: chunk.at(-1)?.[0] ?? '' })
      }
    },
    async countNew(followed) {
      const keys = await Promise.all(followed.map(({ record }) => cipher.rowKey(record.kind, record.id)))
      return keys.length - (await store.countOf(keys))
    },
    async write(followed, watermark) {
      const [rows, meta] = await Promise.all([
        Promise.all(followed.map(seal)),
        cipher.seal(watermark, META_CONTEXT),
      ])
      await store.write(rows, meta)
    },
  }
}
