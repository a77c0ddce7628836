import type { Transfer } from '#shared/domain/custody/schema.ts'
import type { CustodyStanding } from '#shared/domain/custody/standing.ts'
import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { BackupsTold } from './backups-told.ts'
import { KeyHistory } from './key-history.ts'
import { ReferenceCounters } from './reference.ts'

/** What is kept in memory of one record: where its versions are, not what they say. */
export interface IndexedRecord {
  readonly id: string
  readonly kind: RecordKind
  /** Sequence numbers of its versions; the revision is their count. */
  readonly versions: readonly number[]
}

/** All that the index holds. Whatever is added here has its place in the head file too: see head-file/encode.ts. */
export interface IndexContent {
  readonly records: Map<string, IndexedRecord & { readonly versions: number[] }>
  /** The same by kind, in order of creation. */
  readonly idsByKind: Map<RecordKind, string[]>
  /** Sequence numbers of what happened to each item. */
  readonly custody: Map<string, number[]>
  readonly evidenceByHash: Map<string, string>
  readonly standings: Map<string, CustodyStanding>
  readonly lastTransfers: Map<string, Transfer>
  readonly blobs: Map<string, string>
  readonly deletedBlobs: Set<string>
  readonly analysts: Map<string, StoredRecord<'analyst'>>
  readonly movedTails: Set<string>
  readonly backups: BackupsTold
  readonly keys: KeyHistory
  readonly timeStamps: number[]
  readonly references: ReferenceCounters
}

export const emptyContent = (): IndexContent => ({
  records: new Map(),
  idsByKind: new Map(),
  custody: new Map(),
  evidenceByHash: new Map(),
  standings: new Map(),
  lastTransfers: new Map(),
  blobs: new Map(),
  deletedBlobs: new Set(),
  analysts: new Map(),
  movedTails: new Set(),
  backups: new BackupsTold(),
  keys: new KeyHistory(),
  timeStamps: [],
  references: new ReferenceCounters(),
})

export function appendTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
