import { logBody, type JournalEntry } from '#shared/journal/entry.ts'
import type { CustodyEvent, Transfer } from '#shared/domain/custody/schema.ts'
import { afterEvent, type CustodyStanding } from '#shared/domain/custody/standing.ts'
import { custodyEventFrom } from '#shared/domain/custody/up-conversion.ts'
import { bringUpToDate, type WrittenRecord } from '#shared/domain/record/up-conversion.ts'
import { isRecordKind, type RecordKind, type StoredRecord } from '#shared/domain/record/kinds.ts'
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

/**
 * What the vault must know at once, folded from the journal entry by entry: at the opening scan and after
 * each commit, by the same path. Bodies stay on disk.
 */
export class RecordIndex {
  readonly #records = new Map<string, IndexedRecord & { readonly versions: number[] }>()
  readonly #idsByKind = new Map<RecordKind, string[]>()
  readonly #custody = new Map<string, number[]>()
  readonly #evidenceByHash = new Map<string, string>()
  readonly #standings = new Map<string, CustodyStanding>()
  readonly #lastTransfers = new Map<string, Transfer>()
  readonly #blobs = new Map<string, string>()
  readonly #deletedBlobs = new Set<string>()
  readonly #analysts = new Map<string, StoredRecord<'analyst'>>()
  readonly #movedTails = new Set<string>()
  readonly #timeStamps: number[] = []
  readonly references = new ReferenceCounters()
  readonly keys = new KeyHistory()
  readonly backups = new BackupsTold()

  fold(seq: number, entry: JournalEntry, body: unknown): void {
    if (entry.type === 'record.put') {
      this.backups.recordPut(seq, entry.at)
      if (!isRecordKind(entry.subject.kind)) return // a kind of a later version: kept in the journal, not shown
      this.#foldRecord(seq, bringUpToDate(body as WrittenRecord)) // authenticated: validated by the vault that wrote it
    } else if (entry.type === 'custody.event') {
      const event = custodyEventFrom(body as object) // authenticated, and every body is an object
      this.backups.custody(seq, entry.at, event)
      appendTo(this.#custody, event.evidenceId, seq)
      this.#foldStanding(event)
      if (event.transfer !== null) this.#lastTransfers.set(event.evidenceId, event.transfer)
    } else {
      const happened = logBody.safeParse(body)
      if (happened.success) this.backups.log(seq, entry.at, happened.data)
      if (happened.success) this.keys.fold(seq, entry, happened.data)
      if (happened.data?.event === 'tail-moved') this.#movedTails.add(happened.data.segment)
      if (happened.data?.event === 'time-stamp-requested' || happened.data?.event === 'time-stamp-received')
        this.#timeStamps.push(seq)
    }
  }

  #foldRecord(seq: number, record: StoredRecord): void {
    const known = this.#records.get(record.id)
    if (known) known.versions.push(seq)
    else {
      this.#records.set(record.id, { id: record.id, kind: record.kind, versions: [seq] })
      appendTo(this.#idsByKind, record.kind, record.id)
    }
    this.references.saw(record.reference)
    if (record.kind === 'analyst') this.#analysts.set(record.id, record)
    if (record.kind === 'evidence' && this.#standings.get(record.id)?.kind !== 'deleted') {
      this.#evidenceByHash.set(record.body.file.sha256, record.id)
      this.#blobs.set(record.body.file.blobId, record.id)
    }
  }

  /** Deleted bytes are no blob to look for any more, and the same bytes may come again as a new item. */
  #foldStanding(event: CustodyEvent): void {
    const { evidenceId } = event
    const standing = afterEvent(this.#standings.get(evidenceId), event)
    this.#standings.set(evidenceId, standing)
    if (standing.kind !== 'deleted') return
    for (const [blobId, id] of this.#blobs) if (id === evidenceId) this.#deletedBlobs.add(blobId)
    for (const map of [this.#blobs, this.#evidenceByHash])
      for (const [key, id] of map) if (id === evidenceId) map.delete(key)
  }

  get(id: string): IndexedRecord | undefined {
    return this.#records.get(id)
  }

  /** The records and items that these entries are about, as far as anything was folded from them. */
  subjectsOf(first: number, last: number): readonly { readonly kind: string; readonly id: string }[] {
    const isAmong = (seq: number) => seq >= first && seq <= last
    return [
      ...[...this.#records.values()].filter(({ versions }) => versions.some(isAmong)),
      ...[...this.#custody].flatMap(([id, seqs]) => (seqs.some(isAmong) ? [{ kind: 'evidence', id }] : [])),
    ].map(({ kind, id }) => ({ kind, id }))
  }

  /** Ids of a kind in order of creation, as they are now. */
  idsOf(kind: RecordKind): readonly string[] {
    return [...(this.#idsByKind.get(kind) ?? [])]
  }

  custodyOf(evidenceId: string): readonly number[] {
    return [...(this.#custody.get(evidenceId) ?? [])]
  }

  evidenceWithHash(sha256: string): string | undefined {
    return this.#evidenceByHash.get(sha256)
  }

  /** Blob id of every evidence file that a record speaks of, with the record's id. */
  get blobs(): ReadonlyMap<string, string> {
    return this.#blobs
  }

  /** Blob ids of what was deleted by decision. */
  get deletedBlobs(): ReadonlySet<string> {
    return this.#deletedBlobs
  }

  /** Where each item stands that anything happened to. */
  get standings(): ReadonlyMap<string, CustodyStanding> {
    return this.#standings
  }

  /** The last hand-over of each item that was ever handed over. */
  get lastTransfers(): ReadonlyMap<string, Transfer> {
    return this.#lastTransfers
  }

  get analysts(): ReadonlyMap<string, StoredRecord<'analyst'>> {
    return this.#analysts
  }

  /** Entries that ask for a time stamp or bring one. */
  get timeStamps(): readonly number[] {
    return this.#timeStamps
  }

  /** Whether an entry already tells of this moved tail. */
  knowsMovedTail(name: string): boolean {
    return this.#movedTails.has(name)
  }
}

function appendTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
