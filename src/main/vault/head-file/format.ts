/*
 * Owns the layout of the head file's content: what the scan of the journal works out, as it stands at the end of one
 * commit. What there is one of for each entry or record lies in columns, the rest in JSON before them. It is written and
 * read by the same build on the same kind of machine; what another one wrote is not read.
 */
import { endianness } from 'node:os'
import path from 'node:path'
import type { RecordKind } from '#shared/domain/record/kinds.ts'
import type { FrontierState } from '#shared/journal/merkle.ts'
import type { JournalState } from '../journal/state.ts'
import type { BackupsTold } from '../records/backups-told.ts'
import type { IndexContent } from '../records/index-content.ts'
import type { KeyHistoryContent } from '../records/key-history.ts'
import type { RecordIndex } from '../records/record-index.ts'
import type { ReferenceCounters } from '../records/reference.ts'

/** What is known of a journal up to one commit. */
export interface KnownJournal {
  readonly state: JournalState
  readonly index: RecordIndex
  /** When all of it was last held against its files. */
  readonly provenAt: string
}

/**
 * The code that worked this out: in the product this file's name has a hash of the code in it, as the worker's has. What an
 * older build made of the entries is not what this one would make of them.
 */
export const code = [path.posix.basename(new URL(import.meta.url).pathname), endianness()].join(' ')

export interface Meta {
  readonly code: string
  readonly provenAt: string
  readonly journal: Pick<JournalState, 'origin' | 'checkpoint' | 'lastEntryHash' | 'lastAt' | 'ends'> & {
    readonly size: number
    readonly segments: readonly string[]
    readonly tree: FrontierState
    readonly lastFrameHash: string
  }
  readonly kinds: readonly RecordKind[]
  readonly counts: Readonly<Record<'records' | 'items' | 'unheld', number>>
  readonly index: {
    readonly analysts: readonly EntryOf<IndexContent['analysts']>[]
    readonly movedTails: readonly string[]
    readonly timeStamps: readonly number[]
    readonly references: ReferenceCounters['highest']
    readonly backups: BackupsTold['last']
    readonly keys: KeyHistoryContent
  }
}

/** What no column takes, and there may be many of. */
export type Listed = {
  readonly [K in 'evidenceByHash' | 'standings' | 'lastTransfers' | 'blobs']: EntryOf<IndexContent[K]>
} & {
  readonly deletedBlobs: string
  /** Times of the entries that no backup holds, each with how many there are of it one after the other. */
  readonly times: readonly [at: string, entries: number]
}

type EntryOf<M> = M extends ReadonlyMap<infer K, infer V> ? readonly [K, V] : never
