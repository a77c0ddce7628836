import type { RecordKind } from '#shared/domain/record/kinds.ts'
import { MerkleFrontier } from '#shared/journal/merkle.ts'
import { newSegment, parseSegmentFile, segmentFile } from '../journal/segment.ts'
import { Places } from '../journal/places.ts'
import type { JournalPlace } from '../journal/segment-scan.ts'
import { JournalState, sha256 } from '../journal/state.ts'
import { BackupsTold } from '../records/backups-told.ts'
import { appendTo, type IndexContent } from '../records/index-content.ts'
import { KeyHistory } from '../records/key-history.ts'
import { RecordIndex } from '../records/record-index.ts'
import { ReferenceCounters } from '../records/reference.ts'
import { ColumnReader } from './columns.ts'
import { code, type KnownJournal, type Listed, type Meta } from './format.ts'
import { readLists } from './lists.ts'
import { readTexts } from './texts.ts'

type ReadLists = { readonly [K in keyof Listed]: Listed[K][] }

/** What was encoded by this build; undefined for anything else. */
export function decodeHead(
  bytes: Uint8Array,
  place: Pick<JournalPlace, 'workspaceId' | 'dataKey'>,
): KnownJournal | undefined {
  try {
    const from = new ColumnReader(bytes)
    const texts = readTexts(from)
    const meta = texts.next().value as Partial<Meta>
    if (meta.code !== code) return undefined
    // From here on all is authenticated, and written by this very code.
    const lists = listsIn(texts as Iterable<readonly [keyof Listed, readonly unknown[]]>)
    return known(meta as Meta, lists, from, place)
  } catch {
    return undefined // all of it can be had from the journal: nothing in here is worth failing for
  }
}

function listsIn(texts: Iterable<readonly [keyof Listed, readonly unknown[]]>): ReadLists {
  const lists: ReadLists = {
    evidenceByHash: [],
    standings: [],
    lastTransfers: [],
    blobs: [],
    deletedBlobs: [],
    times: [],
  }
  for (const [name, items] of texts) (lists[name] as unknown[]).push(...items) // written of that list
  return lists
}

function known(
  meta: Meta,
  lists: ReadLists,
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
  return { state, index: new RecordIndex(contentOf(meta, lists, from)), provenAt: meta.provenAt }
}

function contentOf({ kinds, counts, index }: Meta, lists: ReadLists, from: ColumnReader): IndexContent {
  // In the order of the columns.
  const ofRecords = recordsIn(kinds, counts.records, from)
  const custody = new Map(readLists(from, counts.items))
  const unheld = Array.from(from.uint32(counts.unheld))
  return {
    ...ofRecords,
    custody,
    evidenceByHash: new Map(lists.evidenceByHash),
    standings: new Map(lists.standings),
    lastTransfers: new Map(lists.lastTransfers),
    blobs: new Map(lists.blobs),
    deletedBlobs: new Set(lists.deletedBlobs),
    analysts: new Map(index.analysts),
    movedTails: new Set(index.movedTails),
    backups: new BackupsTold(index.backups, { seqs: unheld, times: lists.times }),
    keys: new KeyHistory(index.keys),
    timeStamps: [...index.timeStamps],
    references: new ReferenceCounters(index.references),
  }
}

function recordsIn(
  kinds: readonly RecordKind[],
  count: number,
  from: ColumnReader,
): Pick<IndexContent, 'records' | 'idsByKind'> {
  const records: IndexContent['records'] = new Map()
  const idsByKind: IndexContent['idsByKind'] = new Map(kinds.map((kind) => [kind, []]))
  const kindOf = from.bytes(count)
  for (const [id, versions] of readLists(from, count)) {
    const kind = kinds[kindOf[records.size] ?? 0]
    if (kind === undefined) throw new RangeError('A kind that is not listed')
    records.set(id, { id, kind, versions })
    appendTo(idsByKind, kind, id)
  }
  return { records, idsByKind }
}
