import type { ColumnReader } from './columns.ts'

/** Every id of a record is a UUID in its 36 letters. */
const idBytes = 36

/** Of each id the numbers of some entries, in the order of the map. */
export interface ListColumns {
  readonly ids: Uint8Array
  readonly counts: Uint32Array
  readonly seqs: Uint32Array
}

/** Throws on an id that is none. */
export function columnsOfLists(lists: Iterable<readonly [id: string, seqs: readonly number[]]>): ListColumns {
  const all = [...lists]
  const ids = Buffer.alloc(all.length * idBytes)
  const counts = new Uint32Array(all.length)
  const seqs = new Uint32Array(all.reduce((sum, [, { length }]) => sum + length, 0))
  let at = 0
  for (const [index, [id, list]] of all.entries()) {
    if (id.length !== idBytes) throw new RangeError('An id of another length than a UUID')
    ids.write(id, index * idBytes, 'latin1')
    counts[index] = list.length
    for (const seq of list) {
      seqs[at] = seq
      at += 1
    }
  }
  return { ids, counts, seqs }
}

export function* readLists(
  from: ColumnReader,
  ids: number,
  entries: number,
): Generator<readonly [id: string, seqs: number[]]> {
  const letters = Buffer.from(from.bytes(ids * idBytes).buffer)
  const counts = from.uint32(ids)
  const seqs = from.uint32(entries)
  let at = 0
  for (let index = 0; index < ids; index += 1) {
    const next = at + (counts[index] ?? 0)
    // Most lists are of one: taking a piece out of the column for each would be most of the work.
    const list = next === at + 1 ? [seqs[at] ?? 0] : Array.from(seqs.subarray(at, next))
    at = next
    yield [letters.toString('latin1', index * idBytes, (index + 1) * idBytes), list]
  }
}
