import { toHex } from '#shared/lib/bytes.ts'
import type { EntriesAt } from '../records/backups-told.ts'
import type { IndexContent } from '../records/index-content.ts'
import { joinColumns, uint32s, uint8s } from './columns.ts'
import { code, type KnownJournal, type Listed, type Meta } from './format.ts'
import { columnsOfLists } from './lists.ts'
import { textColumns } from './texts.ts'

/** The length of the file says no more than that of the journal does. */
const paddedTo = 4_096

/**
 * What is known now, to be made piece by piece: what is committed between two pieces is in none of them. Throws when an
 * entry's number is none that a column takes, and at a piece with an id of a record that is none.
 */
export function encodeHead(journal: KnownJournal): Iterable<Uint8Array> {
  const { state, index } = journal
  const { size } = state
  const { records, custody, idsByKind } = index.content
  if (size > 0xffff_ffff) throw new RangeError('More entries than a column can number')
  const kinds = [...idsByKind.keys()]
  const numberOf = new Map(kinds.map((kind, number) => [kind, number]))
  const recordsNow = firstOf(records, records.size)
  const custodyNow = firstOf(custody, custody.size)
  const unheld = index.backups.entriesSince
  const counts = { records: records.size, items: custody.size, unheld: unheld.seqs.length }
  const meta = metaOf(journal, kinds, counts)
  const lists = listsOf(index.content, unheld.times)
  const { segments, offsets, lengths, frames, hashes } = state.places.columns()
  function* columns() {
    yield* textColumns(meta, lists)
    for (const column of [segments, offsets, lengths, frames, hashes]) yield [column]
    yield uint8s(recordsNow(([, { kind }]) => numberOf.get(kind) ?? 0))
    yield* columnsOfLists(() => recordsNow(([id, { versions }]) => [id, upTo(size, versions)]))
    yield* columnsOfLists(() => custodyNow(([id, seqs]) => [id, upTo(size, seqs)]))
    yield uint32s(unheld.seqs)
  }
  return joinColumns(columns(), paddedTo)
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
    ends: [...state.ends],
    tree: state.tree.toJSON(),
  },
  kinds,
  counts,
  index: {
    analysts: [...content.analysts],
    movedTails: [...content.movedTails],
    backups: content.backups.last,
    keys: content.keys.content,
    timeStamps: [...content.timeStamps],
    references: content.references.highest,
  },
})

const listsOf = (
  { evidenceByHash, standings, lastTransfers, blobs, deletedBlobs }: IndexContent,
  times: EntriesAt['times'],
): { readonly [K in keyof Listed]: Iterable<Listed[K]> } => ({
  evidenceByHash: entriesNow(evidenceByHash),
  standings: entriesNow(standings),
  lastTransfers: entriesNow(lastTransfers),
  blobs: entriesNow(blobs),
  deletedBlobs: [...deletedBlobs],
  times,
})

/** Walks through what is first in a map that only grows, however much of it there is by then. */
const firstOf = <K, V>(map: ReadonlyMap<K, V>, count: number) =>
  function* <T>(of: (entry: readonly [K, V]) => T): Generator<T> {
    let left = count
    for (const entry of map) {
      if (left === 0) return
      left -= 1
      yield of(entry)
    }
  }

/** Of lists that only grow. */
const upTo = (size: number, seqs: readonly number[]): readonly number[] =>
  (seqs.at(-1) ?? 0) < size ? seqs : seqs.filter((seq) => seq < size)

/** As it is now: what the map holds is copied only by reference, and put together again when it is asked for. */
function entriesNow<K, V>(map: ReadonlyMap<K, V>): Iterable<readonly [K, V]> {
  const keys = [...map.keys()]
  const values = [...map.values()]
  return (function* () {
    for (const [at, key] of keys.entries()) yield [key, values[at] as V] as const // there is one for each
  })()
}
