import type { JournalEntry } from '#shared/journal/entry.ts'
import { leafHash, type MerkleFrontier } from '#shared/journal/merkle.ts'
import { sha256Hex } from './payload.ts'
import { Places, type Place } from './places.ts'
import { sha256, type JournalState } from './state.ts'

/** One entry as it was read. */
export interface FoundEntry {
  readonly entry: JournalEntry
  readonly body: unknown
  readonly entryBytes: Uint8Array
}

/** What is held of a commit until it is known to be whole; past that its bodies are read a second time. */
const mostHeldBytes = 32 * 1024 * 1024

/** Entries of a commit that no checkpoint has closed yet. A large import is one commit, and does not fit into memory. */
export class PendingCommit {
  readonly places = new Places()
  /** Of the journal with these entries. */
  readonly tree: MerkleFrontier
  /** Entries that may say something of the journal itself. */
  readonly logs: Omit<FoundEntry, 'entryBytes'>[] = []
  lastEntryHash: string
  lastAt = ''
  #held: Omit<FoundEntry, 'entryBytes'>[] | undefined = []
  #heldBytes = 0

  constructor({ tree, lastEntryHash }: Pick<JournalState, 'tree' | 'lastEntryHash'>) {
    this.tree = tree.copy()
    this.lastEntryHash = lastEntryHash
  }

  get size(): number {
    return this.places.count
  }

  /** All of them; undefined where they were too large to be held. */
  get held(): readonly Omit<FoundEntry, 'entryBytes'>[] | undefined {
    return this.#held
  }

  add({ entry, body, entryBytes }: FoundEntry, place: Place): void {
    this.places.push(place)
    this.tree.push(leafHash(sha256, entryBytes))
    this.lastEntryHash = sha256Hex(entryBytes)
    this.lastAt = entry.at
    if (entry.type === 'log') this.logs.push({ entry, body })
    this.#heldBytes += place.length
    if (this.#heldBytes > mostHeldBytes) this.#held = undefined
    this.#held?.push({ entry, body })
  }
}
