import type { Columns } from '../columns/column.ts'
import type { Growing } from '../columns/growing.ts'

/** Bytes that are sealed and stored at once: few enough to be copied while others wait, many enough that calls cost little. */
const PIECE = 4 * 1024 * 1024

/** What lies in the pieces of one part, one array after another. */
export interface Layout {
  readonly arrays: readonly (readonly [name: string, length: number])[]
  readonly pieces: number
}

type Named = readonly [name: string, array: Growing]

const arraysOf = (columns: Columns): readonly Named[] =>
  Object.entries(columns).flatMap(([column, { arrays }]) =>
    Object.entries(arrays).map(([name, array]): Named => [`${column}/${name}`, array]),
  )

export function layoutOf(columns: Columns, pieceBytes = PIECE): Layout {
  const arrays = arraysOf(columns)
  const bytes = arrays.reduce((sum, [, array]) => sum + array.bytes().length, 0)
  return {
    arrays: arrays.map(([name, array]) => [name, array.length] as const),
    pieces: Math.ceil(bytes / pieceBytes),
  }
}

/** The bytes of all arrays, copied piece by piece: nothing may change the columns before the last one is taken. */
export function* pack(columns: Columns, pieceBytes = PIECE): Generator<Uint8Array<ArrayBuffer>> {
  let left = arraysOf(columns).reduce((sum, [, array]) => sum + array.bytes().length, 0)
  let piece = new Uint8Array(Math.min(left, pieceBytes))
  let used = 0
  for (const [, array] of arraysOf(columns)) {
    const bytes = array.bytes()
    for (let at = 0; at < bytes.length;) {
      const some = bytes.subarray(at, at + piece.length - used)
      piece.set(some, used)
      used += some.length
      at += some.length
      if (used < piece.length) continue
      yield piece
      left -= used
      piece = new Uint8Array(Math.min(left, pieceBytes))
      used = 0
    }
  }
}

/** Whether columns of today are made of the arrays that were laid out. */
export function hasLayout(columns: Columns, { arrays }: Layout): boolean {
  const own = arraysOf(columns)
  return own.length === arrays.length && own.every(([name], at) => name === arrays[at]?.[0])
}

/** Fills the arrays with the pieces, to be taken in order. They were sealed together with the layout, so they fit it. */
export function createFiller(columns: Columns, { arrays }: Layout): (piece: Uint8Array<ArrayBuffer>) => void {
  const targets = arraysOf(columns).map(([, array], at) => array.restore(arrays[at]?.[1] ?? 0))
  let target = 0
  let used = 0
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      const into = targets[target] ?? piece
      const some = piece.subarray(at, at + into.length - used)
      into.set(some, used)
      at += some.length
      used += some.length
      if (used < into.length) continue
      target += 1
      used = 0
    }
  }
}
