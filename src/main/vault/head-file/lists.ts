import { uint32s, type Column, type ColumnReader } from './columns.ts'

/** Every id of a record is a UUID in its 36 letters. */
const idBytes = 36
const idsAtATime = 2 ** 12

/** Of each id the numbers of some entries. Walked through once for each column. */
type Lists = () => Iterable<readonly [id: string, seqs: readonly number[]]>

/** Columns of the ids, of how long their lists are, and of what is in them. They throw on an id that is none. */
export const columnsOfLists = (lists: Lists): readonly Iterable<Column>[] => [
  idColumn(lists),
  uint32s(lengthsOf(lists)),
  uint32s(seqsOf(lists)),
]

function* idColumn(lists: Lists): Generator<Column> {
  let piece = Buffer.alloc(idsAtATime * idBytes)
  let end = 0
  for (const [id] of lists()) {
    if (id.length !== idBytes) throw new RangeError('An id of another length than a UUID')
    end += piece.write(id, end, 'latin1')
    if (end < piece.byteLength) continue
    yield piece
    piece = Buffer.alloc(idsAtATime * idBytes)
    end = 0
  }
  yield piece.subarray(0, end)
}

function* lengthsOf(lists: Lists): Generator<number> {
  for (const [, { length }] of lists()) yield length
}

function* seqsOf(lists: Lists): Generator<number> {
  for (const [, seqs] of lists()) yield* seqs
}

export function* readLists(
  from: ColumnReader,
  ids: number,
): Generator<readonly [id: string, seqs: number[]]> {
  const letters = Buffer.from(from.bytes(ids * idBytes).buffer)
  const counts = from.uint32(ids)
  const seqs = from.uint32(counts.reduce((sum, count) => sum + count, 0))
  let at = 0
  for (let index = 0; index < ids; index += 1) {
    const next = at + (counts[index] ?? 0)
    // Most lists are of one: taking a piece out of the column for each would be most of the work.
    const list = next === at + 1 ? [seqs[at] ?? 0] : Array.from(seqs.subarray(at, next))
    at = next
    yield [letters.toString('latin1', index * idBytes, (index + 1) * idBytes), list]
  }
}
