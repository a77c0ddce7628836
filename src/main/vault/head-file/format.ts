/*
 * Owns the layout of the head file's content: what the scan of the journal works out, as it stands at the end of one
 * commit. What there is one of for each entry or record lies in columns, the rest in JSON before them. It is written and
 * read by the same build on the same kind of machine; what another one wrote is not read.
 */
import { endianness } from 'node:os'
import path from 'node:path'
import type { RecordKind } from '#shared/domain/record/kinds.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { MerkleFrontier, type FrontierState } from '#shared/journal/merkle.ts'
import { toHex, utf8 } from '#shared/lib/bytes.ts'
import { newSegment, parseSegmentFile, segmentFile } from '../journal/segment.ts'
import { Places } from '../journal/places.ts'
import type { JournalPlace } from '../journal/segment-scan.ts'
import { JournalState, sha256 } from '../journal/state.ts'
import { BackupsTold, type EntryAt } from '../records/backups-told.ts'
import { appendTo, type IndexContent } from '../records/index-content.ts'
import { KeyHistory, type KeyHistoryContent } from '../records/key-history.ts'
import { RecordIndex } from '../records/record-index.ts'
import { ReferenceCounters } from '../records/reference.ts'
import { ColumnReader, joinColumns } from './columns.ts'
import { columnsOfLists, readLists } from './lists.ts'

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
const code = [path.posix.basename(new URL(import.meta.url).pathname), endianness()].join(' ')

/** The length of the file says no more than that of the journal does. */
const paddedTo = 4_096

interface Meta {
  readonly code: string
  readonly provenAt: string
  readonly journal: Pick<JournalState, 'origin' | 'checkpoint' | 'lastEntryHash' | 'lastAt' | 'ends'> & {
    readonly size: number
    readonly segments: readonly string[]
    readonly tree: FrontierState
    readonly lastFrameHash: string
  }
  readonly kinds: readonly RecordKind[]
  readonly counts: Readonly<Record<'records' | 'versions' | 'items' | 'events' | 'unheld', number>>
  readonly index: {
    readonly [K in 'evidenceByHash' | 'standings' | 'lastTransfers' | 'blobs' | 'analysts']: readonly EntryOf<
      IndexContent[K]
    >[]
  } & { readonly [K in 'deletedBlobs' | 'movedTails']: readonly string[] } & {
    readonly timeStamps: readonly number[]
    readonly references: ReferenceCounters['highest']
    readonly backups: BackupsTold['last']
    readonly keys: KeyHistoryContent
  }
  /** Times of the entries that no backup holds, each with how many there are of it one after the other. */
  readonly times: readonly (readonly [at: string, entries: number])[]
}

type EntryOf<M> = M extends ReadonlyMap<infer K, infer V> ? readonly [K, V] : never

/** Throws when an entry's number or a record's id is none that a column takes. */
export function encodeHead(journal: KnownJournal): Uint8Array {
  const { state, index } = journal
  const { records, idsByKind, custody } = index.content
  if (state.size > 0xffff_ffff) throw new RangeError('More entries than a column can number')
  const kinds = [...idsByKind.keys()]
  const numberOf = new Map(kinds.map((kind, number) => [kind, number]))
  const versions = columnsOfLists([...records.values()].map(({ id, versions: seqs }) => [id, seqs]))
  const events = columnsOfLists(custody)
  const unheld = index.backups.entriesSince
  const meta = metaOf(journal, kinds, {
    records: records.size,
    versions: versions.seqs.length,
    items: custody.size,
    events: events.seqs.length,
    unheld: unheld.length,
  })
  // Canonical: the same content has to be the same bytes, in whatever order its names came.
  const text = utf8(canonicalJson(meta))
  const { segments, offsets, lengths, frames, hashes } = state.places.columns()
  return joinColumns(
    [
      Uint32Array.of(text.byteLength),
      text,
      segments,
      offsets,
      lengths,
      frames,
      hashes,
      Uint8Array.from([...records.values()], ({ kind }) => numberOf.get(kind) ?? 0),
      versions.ids,
      versions.counts,
      versions.seqs,
      events.ids,
      events.counts,
      events.seqs,
      Uint32Array.from(unheld, ({ seq }) => seq),
    ],
    paddedTo,
  )
}

const metaOf = (
  { state, index: { content }, provenAt }: KnownJournal,
  kinds: Meta['kinds'],
  counts: Meta['counts'],
): Meta => ({
  code,
  provenAt,
  journal: {
    size: state.size,
    origin: state.origin,
    checkpoint: state.checkpoint,
    lastEntryHash: state.lastEntryHash,
    lastAt: state.lastAt,
    lastFrameHash: toHex(state.lastFrameHash),
    segments: state.segments.map(({ name }) => name),
    ends: state.ends,
    tree: state.tree.toJSON(),
  },
  kinds,
  counts,
  index: {
    evidenceByHash: [...content.evidenceByHash],
    standings: [...content.standings],
    lastTransfers: [...content.lastTransfers],
    blobs: [...content.blobs],
    deletedBlobs: [...content.deletedBlobs],
    analysts: [...content.analysts],
    movedTails: [...content.movedTails],
    backups: content.backups.last,
    keys: content.keys.content,
    timeStamps: content.timeStamps,
    references: content.references.highest,
  },
  times: runsOf(content.backups.entriesSince),
})

/** All entries of one commit have one time. */
function runsOf(entries: Iterable<EntryAt>): Meta['times'] {
  const runs: [at: string, entries: number][] = []
  for (const { at } of entries) {
    const last = runs.at(-1)
    if (last?.[0] === at) last[1] += 1
    else runs.push([at, 1])
  }
  return runs
}

/** What was encoded by this build; undefined for anything else. */
export function decodeHead(
  bytes: Uint8Array,
  place: Pick<JournalPlace, 'workspaceId' | 'dataKey'>,
): KnownJournal | undefined {
  try {
    const from = new ColumnReader(bytes)
    const [length = 0] = from.uint32(1)
    const meta = JSON.parse(Buffer.from(from.bytes(length)).toString('utf8')) as Partial<Meta>
    if (meta.code !== code) return undefined
    return known(meta as Meta, from, place) // authenticated, and written by this very code
  } catch {
    return undefined // all of it can be had from the journal: nothing in here is worth failing for
  }
}

function known(
  meta: Meta,
  from: ColumnReader,
  place: Pick<JournalPlace, 'workspaceId' | 'dataKey'>,
): KnownJournal | undefined {
  const { size, segments, ends, tree, ...journal } = meta.journal
  const places = Places.of({
    segments: from.uint32(size),
    offsets: from.float64(size),
    lengths: from.uint32(size),
    frames: from.uint32(size),
    hashes: from.bytes(size * 32),
  })
  const state = new JournalState(journal.origin, places)
  for (const [index, name] of segments.entries()) {
    const identity = parseSegmentFile(segmentFile(name))
    if (!identity) return undefined
    const firstSeq = state.firstSeqOf(index)
    state.segments.push(newSegment({ ...identity, firstSeq }, place.workspaceId, place.dataKey))
  }
  state.ends.push(...ends)
  const frontier = MerkleFrontier.restore(sha256, tree)
  if (!frontier.ok || frontier.value.size !== size) return undefined
  state.tree = frontier.value
  state.checkpoint = journal.checkpoint
  state.lastEntryHash = journal.lastEntryHash
  state.lastAt = journal.lastAt
  state.lastFrameHash = Buffer.from(journal.lastFrameHash, 'hex')
  return { state, index: new RecordIndex(contentOf(meta, from)), provenAt: meta.provenAt }
}

function contentOf({ kinds, counts, index, times }: Meta, from: ColumnReader): IndexContent {
  const records: IndexContent['records'] = new Map()
  const idsByKind: IndexContent['idsByKind'] = new Map(kinds.map((kind) => [kind, []]))
  const kindOf = from.bytes(counts.records)
  for (const [id, versions] of readLists(from, counts.records, counts.versions)) {
    const kind = kinds[kindOf[records.size] ?? 0]
    if (kind === undefined) throw new RangeError('A kind that is not listed')
    records.set(id, { id, kind, versions })
    appendTo(idsByKind, kind, id)
  }
  const custody = new Map(readLists(from, counts.items, counts.events))
  const unheld = from.uint32(counts.unheld).values()
  const since = times.flatMap(([at, entries]) =>
    Array.from({ length: entries }, () => ({ seq: unheld.next().value ?? 0, at })),
  )
  return {
    records,
    idsByKind,
    custody,
    evidenceByHash: new Map(index.evidenceByHash),
    standings: new Map(index.standings),
    lastTransfers: new Map(index.lastTransfers),
    blobs: new Map(index.blobs),
    deletedBlobs: new Set(index.deletedBlobs),
    analysts: new Map(index.analysts),
    movedTails: new Set(index.movedTails),
    backups: new BackupsTold(index.backups, since),
    keys: new KeyHistory(index.keys),
    timeStamps: [...index.timeStamps],
    references: new ReferenceCounters(index.references),
  }
}
