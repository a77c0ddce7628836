import { logBody, type JournalEntry } from '#shared/journal/entry.ts'
import type { CustodyEvent, Transfer } from '#shared/domain/custody/schema.ts'
import { afterEvent, type CustodyStanding } from '#shared/domain/custody/standing.ts'
import { custodyEventFrom } from '#shared/domain/custody/up-conversion.ts'
import { bringUpToDate, type WrittenRecord } from '#shared/domain/record/up-conversion.ts'
import {
  isRecordKind,
  staysInJournal,
  type RecordKind,
  type StoredRecord,
} from '#shared/domain/record/kinds.ts'
import type { PendingFold } from '../journal/stage-commit.ts'
import type { BackupsTold } from './backups-told.ts'
import { appendTo, emptyContent, type IndexContent, type IndexedRecord } from './index-content.ts'
import type { KeyHistory } from './key-history.ts'
import { PendingRecords } from './pending-records.ts'
import type { ReferenceCounters } from './reference.ts'
import type { ReadsideStanding } from '#shared/ipc/readside.ts'

/**
 * What the vault must know at once, folded from the journal entry by entry: at the opening scan and after
 * each commit, by the same path. Bodies stay on disk.
 */
export class RecordIndex {
  /** For the head file alone, which keeps all of it. Nothing is kept beside it. */
  readonly content: IndexContent
  #pending: PendingRecords | undefined

  constructor(content = emptyContent()) {
    this.content = content
  }

  get references(): ReferenceCounters {
    return this.content.references
  }

  /** What the journal tells of backups. */
  get backups(): BackupsTold {
    return this.content.backups
  }

  /** What the journal tells of key slots. */
  get keys(): KeyHistory {
    return this.content.keys
  }

  fold(seq: number, entry: JournalEntry, body: unknown): void {
    if (entry.type === 'record.put') {
      this.backups.add(seq, entry.at)
      if (!isRecordKind(entry.subject.kind)) return // a kind of a later version: kept in the journal, not shown
      this.#foldRecord(seq, bringUpToDate(body as WrittenRecord)) // authenticated: validated by the vault that wrote it
    } else if (entry.type === 'custody.event') {
      const event = custodyEventFrom(body as object) // authenticated, and every body is an object
      this.backups.custody(seq, entry.at, event)
      appendTo(this.content.custody, event.evidenceId, seq)
      if (event.agent !== entry.actor) return // told by those from whom the item came: it says nothing of what is here
      this.#foldStanding(event)
      if (event.transfer !== null) this.content.lastTransfers.set(event.evidenceId, event.transfer)
    } else {
      const happened = logBody.safeParse(body)
      if (happened.success) this.backups.log(seq, entry.at, happened.data)
      if (happened.success) this.keys.fold(seq, entry, happened.data)
      if (happened.data?.event === 'tail-moved') this.content.movedTails.add(happened.data.segment)
      if (happened.data?.event === 'time-stamp-requested' || happened.data?.event === 'time-stamp-received')
        this.content.timeStamps.push(seq)
    }
  }

  /** Entries of a commit that is being made. Only one at a time. */
  begin(): PendingFold {
    if (this.#pending !== undefined) throw new Error('Two commits at a time')
    this.#pending = new PendingRecords(this)
    const ended = (): void => {
      this.#pending = undefined
    }
    return this.#pending.fold(ended)
  }

  /** Whether a commit is being made, of which something is in here already. */
  get isTaking(): boolean {
    return this.#pending?.isEmpty === false
  }

  #foldRecord(seq: number, record: StoredRecord): void {
    const known = this.content.records.get(record.id)
    if (known) known.versions.push(seq)
    else {
      this.content.records.set(record.id, { id: record.id, kind: record.kind, versions: [seq] })
      appendTo(this.content.idsByKind, record.kind, record.id)
    }
    this.references.saw(record.reference)
    this.foldBody(record)
  }

  /** What is kept of the bodies of some kinds. */
  foldBody(record: StoredRecord): void {
    if (record.kind === 'analyst') this.content.analysts.set(record.id, record)
    if (record.kind === 'evidence' && this.content.standings.get(record.id)?.kind !== 'deleted') {
      this.content.evidenceByHash.set(record.body.file.sha256, record.id)
      this.content.blobs.set(record.body.file.blobId, record.id)
    }
  }

  /** Deleted bytes are no blob to look for any more, and the same bytes may come again as a new item. */
  #foldStanding(event: CustodyEvent): void {
    const { evidenceId } = event
    const standing = afterEvent(this.content.standings.get(evidenceId), event)
    this.content.standings.set(evidenceId, standing)
    if (standing.kind !== 'deleted') return
    for (const [blobId, id] of this.content.blobs)
      if (id === evidenceId) this.content.deletedBlobs.add(blobId)
    for (const map of [this.content.blobs, this.content.evidenceByHash])
      for (const [key, id] of map) if (id === evidenceId) map.delete(key)
  }

  get(id: string): IndexedRecord | undefined {
    const found = this.content.records.get(id)
    return found !== undefined && this.#pending?.hides(found) === true ? undefined : found
  }

  /** The records and items that these entries are about, as far as anything was folded from them. */
  subjectsOf(first: number, last: number): readonly { readonly kind: string; readonly id: string }[] {
    const isAmong = (seq: number) => seq >= first && seq <= last
    return [
      ...[...this.content.records.values()].filter(({ versions }) => versions.some(isAmong)),
      ...[...this.content.custody].flatMap(([id, seqs]) =>
        seqs.some(isAmong) ? [{ kind: 'evidence', id }] : [],
      ),
    ].map(({ kind, id }) => ({ kind, id }))
  }

  /** Ids of a kind in order of creation, as they are now. */
  idsOf(kind: RecordKind): readonly string[] {
    const ids = this.content.idsByKind.get(kind) ?? []
    return ids.slice(0, this.#pending?.shown(kind) ?? ids.length)
  }

  /** Of the records that the read side holds, as they were after this entry. */
  standingAt(seq: number): ReadsideStanding {
    let records = 0
    let places = 0
    for (const { kind, versions } of this.content.records.values()) {
      const place = staysInJournal(kind) ? undefined : versions.findLast((version) => version <= seq)
      if (place === undefined) continue
      records += 1
      places += place
    }
    return { records, places }
  }

  custodyOf(evidenceId: string): readonly number[] {
    return [...(this.content.custody.get(evidenceId) ?? [])]
  }

  evidenceWithHash(sha256: string): string | undefined {
    return this.content.evidenceByHash.get(sha256)
  }

  /** Blob id of every evidence file that a record speaks of, with the record's id. */
  get blobs(): ReadonlyMap<string, string> {
    return this.content.blobs
  }

  /** Blob ids of what was deleted by decision. */
  get deletedBlobs(): ReadonlySet<string> {
    return this.content.deletedBlobs
  }

  /** Where each item stands that anything happened to. */
  get standings(): ReadonlyMap<string, CustodyStanding> {
    return this.content.standings
  }

  /** The last hand-over of each item that was ever handed over. */
  get lastTransfers(): ReadonlyMap<string, Transfer> {
    return this.content.lastTransfers
  }

  get analysts(): ReadonlyMap<string, StoredRecord<'analyst'>> {
    return this.content.analysts
  }

  /** Entries that ask for a time stamp or bring one. */
  get timeStamps(): readonly number[] {
    return this.content.timeStamps
  }

  /** Whether an entry already tells of this moved tail. */
  knowsMovedTail(name: string): boolean {
    return this.content.movedTails.has(name)
  }
}
