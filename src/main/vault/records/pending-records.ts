import type { JournalEntry } from '#shared/journal/entry.ts'
import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { slices } from '../journal/slices.ts'
import type { PendingFold } from '../journal/stage-commit.ts'
import { appendTo, type IndexContent, type IndexedRecord } from './index-content.ts'
import { ReferenceCounters } from './reference.ts'

/** The index that a commit is made for. */
interface Index {
  readonly content: IndexContent
  fold(seq: number, entry: JournalEntry, body: unknown): void
  foldBody(record: StoredRecord): void
}

/**
 * Records of a commit that is being made. New ones are put into the index at once, for a large commit brings too many to put
 * them in together, and nobody sees them there until the commit stands; all else waits for that.
 */
export class PendingRecords {
  readonly #index: Index
  /** Number of the first entry of the commit. */
  #first = Infinity
  /** How many of each kind there were before. */
  readonly #before = new Map<RecordKind, number>()
  readonly #fresh: string[] = []
  readonly #references = new ReferenceCounters()
  /** In the order of their entries: of a record that was put its number, or what is still to be done. */
  readonly #later: (number | (() => void))[] = []
  /** All entries of one commit have one time. */
  #at = ''

  constructor(index: Index) {
    this.#index = index
  }

  get isEmpty(): boolean {
    return this.#later.length === 0
  }

  hides({ versions }: IndexedRecord): boolean {
    return (versions[0] ?? 0) >= this.#first
  }

  /** How many of a kind are to be seen; undefined where that is all of them. */
  shown(kind: RecordKind): number | undefined {
    return this.#before.get(kind)
  }

  fold(ended: () => void): PendingFold {
    return {
      add: (seq, entry, body) => this.#add(seq, entry, body),
      land: () => {
        ended()
        this.#land()
      },
      drop: async () => {
        await this.#drop() // hidden until they are gone
        ended()
      },
    }
  }

  #add(seq: number, entry: JournalEntry, body: unknown): void {
    this.#first = Math.min(this.#first, seq)
    this.#at = entry.at
    if (entry.type !== 'record.put') {
      this.#later.push(() => this.#index.fold(seq, entry, body))
      return
    }
    const record = body as StoredRecord // just made by this vault
    this.#later.push(seq)
    this.#put(seq, record)
    this.#references.saw(record.reference)
    if (record.kind === 'analyst' || record.kind === 'evidence')
      this.#later.push(() => this.#index.foldBody(record))
  }

  #put(seq: number, { id, kind }: StoredRecord): void {
    const { records, idsByKind } = this.#index.content
    const known = records.get(id)
    if (known === undefined) {
      if (!this.#before.has(kind)) this.#before.set(kind, idsByKind.get(kind)?.length ?? 0)
      records.set(id, { id, kind, versions: [seq] })
      appendTo(idsByKind, kind, id)
      this.#fresh.push(id)
    } else if (this.hides(known)) known.versions.push(seq)
    else this.#later.push(() => known.versions.push(seq))
  }

  #land(): void {
    const { backups, references } = this.#index.content
    for (const step of this.#later)
      if (typeof step === 'function') step()
      else backups.add(step, this.#at)
    for (const [series, number] of this.#references.highest) references.saw(`${series}-${number}`)
  }

  async #drop(): Promise<void> {
    const breathe = slices({ kind: 'now' }, new AbortController().signal)
    const { records, idsByKind } = this.#index.content
    for (const id of this.#fresh) {
      const rest = breathe()
      if (rest) await rest
      records.delete(id)
    }
    for (const [kind, count] of this.#before)
      if (count === 0) idsByKind.delete(kind)
      else idsByKind.get(kind)?.splice(count)
  }
}
