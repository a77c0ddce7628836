/** Where an entry's frame lies; `segment` counts from 0 in the order of the journal. */
export interface Place {
  readonly segment: number
  readonly offset: number
  /** Bytes of the whole frame. */
  readonly length: number
  readonly frame: number
  readonly previousHash: Uint8Array
}

const hashBytes = 32

/** The places of so many entries, from the first on. */
export interface PlaceColumns {
  readonly segments: Uint32Array<ArrayBuffer>
  readonly offsets: Float64Array<ArrayBuffer>
  readonly lengths: Uint32Array<ArrayBuffer>
  readonly frames: Uint32Array<ArrayBuffer>
  /** Of the frame before each, 32 bytes. */
  readonly hashes: Uint8Array<ArrayBuffer>
}

/** The place of every entry by sequence number, in columns: 52 bytes an entry instead of some 300 as objects. */
export class Places {
  #count = 0
  #segments = new Uint32Array(1024)
  #offsets = new Float64Array(1024)
  #lengths = new Uint32Array(1024)
  #frames = new Uint32Array(1024)
  #hashes = new Uint8Array(1024 * hashBytes)

  /** Takes over the columns; throws when they are not of one length. */
  static of(columns: PlaceColumns): Places {
    const { segments, offsets, lengths, frames, hashes } = columns
    const count = segments.length
    if (
      [offsets, lengths, frames].some(({ length }) => length !== count) ||
      hashes.length !== count * hashBytes
    )
      throw new RangeError('The columns of the places are not of one length')
    const places = new Places()
    if (count === 0) return places // what has no room never grows
    places.#count = count
    places.#segments = segments
    places.#offsets = offsets
    places.#lengths = lengths
    places.#frames = frames
    places.#hashes = hashes
    return places
  }

  /** Views of what is here now. */
  columns(): PlaceColumns {
    return {
      segments: this.#segments.subarray(0, this.#count),
      offsets: this.#offsets.subarray(0, this.#count),
      lengths: this.#lengths.subarray(0, this.#count),
      frames: this.#frames.subarray(0, this.#count),
      hashes: this.#hashes.subarray(0, this.#count * hashBytes),
    }
  }

  get count(): number {
    return this.#count
  }

  push(place: Place): void {
    this.#makeRoom(1)
    this.#segments[this.#count] = place.segment
    this.#offsets[this.#count] = place.offset
    this.#lengths[this.#count] = place.length
    this.#frames[this.#count] = place.frame
    this.#hashes.set(place.previousHash, this.#count * hashBytes)
    this.#count += 1
  }

  append(others: Places): void {
    this.#makeRoom(others.count)
    const { segments, offsets, lengths, frames, hashes } = others.columns()
    this.#segments.set(segments, this.#count)
    this.#offsets.set(offsets, this.#count)
    this.#lengths.set(lengths, this.#count)
    this.#frames.set(frames, this.#count)
    this.#hashes.set(hashes, this.#count * hashBytes)
    this.#count += others.count
  }

  get(seq: number): Place {
    const segment = this.#segments[seq]
    const offset = this.#offsets[seq]
    const length = this.#lengths[seq]
    const frame = this.#frames[seq]
    if (
      seq >= this.#count ||
      segment === undefined ||
      offset === undefined ||
      length === undefined ||
      frame === undefined
    )
      throw new RangeError(`No entry ${seq} in a journal of ${this.#count}`)
    return {
      segment,
      offset,
      length,
      frame,
      previousHash: this.#hashes.subarray(seq * hashBytes, (seq + 1) * hashBytes),
    }
  }

  #makeRoom(more: number): void {
    const needed = this.#count + more
    if (needed <= this.#segments.length) return
    const size = Math.max(this.#segments.length * 2, needed)
    this.#segments = copyInto(new Uint32Array(size), this.#segments)
    this.#offsets = copyInto(new Float64Array(size), this.#offsets)
    this.#lengths = copyInto(new Uint32Array(size), this.#lengths)
    this.#frames = copyInto(new Uint32Array(size), this.#frames)
    this.#hashes = copyInto(new Uint8Array(size * hashBytes), this.#hashes)
  }
}

function copyInto<T extends { set(from: T): void }>(target: T, from: T): T {
  target.set(from)
  return target
}
