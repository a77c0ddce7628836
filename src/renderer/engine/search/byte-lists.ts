import { Growing } from '../columns/growing.ts'

/** Bytes that are taken at once by a list that goes on. */
const BLOCK = 16

const MORE = 0x80

/** Copied in one step: a few milliseconds. */
const STEP = 1_000_000

/** Lists of numbers as LEB128 that grow side by side, each a chain of blocks in one pool, until they are put one after another. */
export class ByteLists {
  readonly #sizes: Uint32Array<ArrayBuffer>
  readonly #first: Uint32Array
  readonly #last: Uint32Array
  readonly #pool = new Growing(Uint8Array)
  /** By block: the one that goes on where it ends. */
  readonly #next = new Growing(Uint32Array)

  constructor(lists: number) {
    this.#sizes = new Uint32Array(lists)
    this.#first = new Uint32Array(lists)
    this.#last = new Uint32Array(lists)
  }

  append(list: number, number: number): void {
    let left = number
    for (; left >= MORE; left >>>= 7) this.#push(list, (left & 0x7f) | MORE)
    this.#push(list, left)
  }

  /** Where each list ends, and the bytes of all. */
  *joined(): Generator<void, { ends: Uint32Array<ArrayBuffer>; bytes: Uint8Array<ArrayBuffer> }> {
    const [sizes, first, next, pool] = [this.#sizes, this.#first, this.#next.values, this.#pool.values]
    let end = 0
    const ends = sizes.map((size) => (end += size))
    const bytes = new Uint8Array(end)
    let at = 0
    let pause = STEP
    for (let list = 0; list < sizes.length; list += 1) {
      let block = first[list] ?? 0
      for (let left = sizes[list] ?? 0; left > 0; left -= BLOCK) {
        const end = block * BLOCK + Math.min(left, BLOCK)
        for (let from = block * BLOCK; from < end; from += 1) bytes[at++] = pool[from] ?? 0
        block = next[block] ?? 0
      }
      if (at < pause) continue
      pause = at + STEP
      yield
    }
    return { ends, bytes }
  }

  #push(list: number, byte: number): void {
    const size = this.#sizes[list] ?? 0
    const within = size % BLOCK
    if (within === 0) this.#addBlock(list, size === 0)
    this.#pool.values[(this.#last[list] ?? 0) * BLOCK + within] = byte
    this.#sizes[list] = size + 1
  }

  #addBlock(list: number, isFirst: boolean): void {
    const block = this.#next.length
    this.#next.push(0)
    this.#pool.reserve((block + 1) * BLOCK)
    this.#pool.length = (block + 1) * BLOCK
    if (isFirst) this.#first[list] = block
    else this.#next.values[this.#last[list] ?? 0] = block
    this.#last[list] = block
  }
}
