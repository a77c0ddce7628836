import { fail } from '#shared/lib/result.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import type { Cipher } from '../cipher.ts'
import type { Projection } from '../projection.ts'
import type { Store } from '../store.ts'
import {
  isIndex,
  judgeGeneration,
  keyOfIndex,
  keyOfPiece,
  numberIn,
  PARTS,
  type GenerationIndex,
  type Part,
  type Place,
  type SnapshotFault,
} from './generation.ts'
import { createFiller, hasLayout, layoutOf, pack } from './packing.ts'

/** Of so many generations one may be damaged without the rows having to be read. */
const KEPT = 2

/** A generation whose index fits: what it holds is still to be opened. */
export interface Candidate {
  readonly number: number
  readonly index: GenerationIndex
  readonly isNewest: boolean
}

export interface SnapshotParts {
  readonly store: Store
  readonly cipher: Cipher
  readonly workspaceId: string
  /** Another one makes every snapshot useless: what the columns hold follows from the code that filled them. */
  readonly format: string
  readonly pieceBytes?: number | undefined
}

/** The columns on disk, sealed in pieces, in generations: a cache of the rows, which are a cache of the journal. */
export class Snapshots {
  readonly #store: Store
  readonly #cipher: Cipher
  readonly #own: Pick<GenerationIndex, 'format' | 'workspaceId'>
  readonly #pieceBytes: number | undefined

  constructor({ store, cipher, workspaceId, format, pieceBytes }: SnapshotParts) {
    this.#store = store
    this.#cipher = cipher
    this.#own = { format, workspaceId }
    this.#pieceBytes = pieceBytes
  }

  /** Those that fit, newest first. What is found wrong with one is told and it is dropped. */
  async *candidates(
    head: JournalHead,
    rows: Place,
    onFault: (fault: SnapshotFault) => void,
  ): AsyncGenerator<Candidate> {
    const numbers = await this.#wholeOnes()
    for (const number of numbers) {
      const index = await this.#readIndex(number)
      const fault = index === null ? 'undecryptable' : judgeGeneration(index, this.#own, head, rows)
      if (index !== null && fault === null) yield { number, index, isNewest: number === numbers[0] }
      else {
        onFault(fault ?? 'undecryptable')
        await this.#drop((one) => one === number)
      }
    }
  }

  /** Fills a part of an empty projection. A fault leaves it half filled, of no use, and the generation dropped. */
  async load(candidate: Candidate, part: Part, projection: Projection): Promise<SnapshotFault | null> {
    const isToday = hasLayout(projection.columns[part], candidate.index[part])
    const fault = isToday ? await this.#fill(candidate, part, projection) : 'other-format'
    if (fault === null) projection.restored(part)
    else await this.#drop((one) => one === candidate.number)
    return fault
  }

  /**
   * Writes a new generation, whole or not at all, and drops those before the last. Gives up, false, when the columns are
   * no more wanted as they were or the disk is full: what is kept already stays.
   */
  async write(projection: Projection, place: Place, isWanted: () => boolean): Promise<boolean> {
    projection.settle()
    const number = Math.max(0, ...(await this.#store.pieceKeys()).map(numberIn)) + 1
    const { lines, rest } = projection.columns
    const index: GenerationIndex = {
      ...this.#own,
      generation: crypto.randomUUID(),
      place,
      lines: layoutOf(lines, this.#pieceBytes),
      rest: layoutOf(rest, this.#pieceBytes),
    }
    const isWritten = await this.#writeAll(number, index, projection, isWanted)
    const kept = (await this.#wholeOnes()).slice(0, KEPT)
    await this.#drop((one) => !kept.includes(one)) // with what was cut off, now or another time
    return isWritten
  }

  clear(): Promise<void> {
    return this.#drop(() => true)
  }

  async #writeAll(
    number: number,
    index: GenerationIndex,
    projection: Projection,
    isWanted: () => boolean,
  ): Promise<boolean> {
    for (const part of PARTS) {
      let at = 0
      for (const piece of pack(projection.columns[part], this.#pieceBytes)) {
        const sealed = await this.#cipher.sealBytes(piece, contextOfPiece(index, part, at))
        const isKept = await this.#store.writePiece(keyOfPiece(number, part, at), sealed)
        if (!isKept || !isWanted()) return false
        at += 1
      }
    }
    const sealed = await this.#cipher.sealBytes(utf8(JSON.stringify(index)), contextOfIndex(number))
    return this.#store.writePiece(keyOfIndex(number), sealed)
  }

  async #fill(
    { number, index }: Candidate,
    part: Part,
    projection: Projection,
  ): Promise<SnapshotFault | null> {
    const take = createFiller(projection.columns[part], index[part])
    for (let at = 0; at < index[part].pieces; at += 1) {
      const sealed = await this.#store.readPiece(keyOfPiece(number, part, at))
      if (sealed === undefined) return 'missing-piece'
      const plain = await this.#cipher.openBytes(sealed, contextOfPiece(index, part, at))
      if (!plain.ok) return 'undecryptable'
      take(plain.value)
    }
    return null
  }

  async #readIndex(number: number): Promise<GenerationIndex | null> {
    const sealed = await this.#store.readPiece(keyOfIndex(number))
    const context = contextOfIndex(number)
    const plain = sealed === undefined ? GONE : await this.#cipher.openBytes(sealed, context)
    return plain.ok ? (JSON.parse(new TextDecoder().decode(plain.value)) as GenerationIndex) : null // authentic
  }

  /** Numbers of the generations that were written to their end, newest first. */
  async #wholeOnes(): Promise<readonly number[]> {
    return (await this.#store.pieceKeys())
      .filter(isIndex)
      .map(numberIn)
      .toSorted((a, b) => b - a)
  }

  async #drop(isDropped: (number: number) => boolean): Promise<void> {
    const keys = (await this.#store.pieceKeys()).filter((key) => isDropped(numberIn(key)))
    if (keys.length > 0) await this.#store.dropPieces(keys)
  }
}

const GONE = fail('damaged', 'The index of a snapshot is gone.')

/** Authenticated with what they seal: each opens in its own place alone. What an index is of stands inside it. */
const contextOfIndex = (number: number): string => ['snapshot', number].join('\n')
const contextOfPiece = (
  { format, workspaceId, generation }: GenerationIndex,
  part: Part,
  at: number,
): string => ['snapshot', format, workspaceId, generation, part, at].join('\n')
