import type { Blocks } from './blocks.ts'
import { areWordsAlike, reasonsFor, scoreOf, type ReasonKind } from './score.ts'
import type { TraceTable } from './trace-table.ts'

/** As `Similarity`, with the kinds of the reasons alone. */
export interface Alike {
  readonly score: number
  readonly reasons: readonly ReasonKind[]
  readonly isSameLog: boolean
}

/** Looking up what an incident may share with others costs as much as looking at so many. */
const WORK_EACH = 100

const [LINK, AROUND] = [1, 2]

/** Holds one incident after another against those that share something with it. */
export class PairSearch {
  readonly #table: TraceTable
  readonly #blocks: Blocks
  /** By rank, of the incident that is held against others just now; all 0 in between. */
  readonly #words: Uint16Array
  readonly #marks: Uint8Array
  #met: number[] = []
  /** Grows with what was looked at. */
  work = 0

  constructor(table: TraceTable, blocks: Blocks) {
    this.#table = table
    this.#blocks = blocks
    this.#words = new Uint16Array(blocks.count)
    this.#marks = new Uint8Array(blocks.count)
  }

  /** Tells all that are alike, from this rank on, each once. */
  eachAlike(rank: number, from: number, tell: (other: number, alike: Alike) => void): void {
    const blocks = this.#blocks
    const meet = (other: number): void => {
      this.work += 1
      if (this.#words[other] === 0 && this.#marks[other] === 0) this.#met.push(other)
    }
    const marking = (mark: number) => (other: number) => {
      meet(other)
      this.#marks[other] = (this.#marks[other] ?? 0) | mark
    }
    this.work += WORK_EACH
    blocks.eachLinked(rank, from, marking(LINK))
    if (!blocks.isCrowded(rank)) blocks.eachAround(rank, from, marking(AROUND))
    blocks.eachWorded(rank, from, (other) => {
      meet(other)
      this.#words[other] = (this.#words[other] ?? 0) + 1
    })
    for (const other of this.#met) {
      const alike = other === rank ? null : this.#compare(rank, other)
      if (alike !== null) tell(other, alike)
    }
    for (const other of this.#met) this.#words[other] = this.#marks[other] = 0
    this.#met = []
  }

  #compare(rank: number, other: number): Alike | null {
    const table = this.#table
    const [a, b] = [this.#blocks.placeAt(rank), this.#blocks.placeAt(other)]
    const marks = this.#marks[other] ?? 0
    const hasLink = (marks & LINK) !== 0
    // Words were counted only of those near in time, which linked ones need not be.
    const sharedWords = hasLink ? table.words.inCommon(a, b) : (this.#words[other] ?? 0)
    const isOnlyAround = !hasLink && !areWordsAlike({ sharedWords })
    if (isOnlyAround && (marks === 0 || this.#blocks.isCrowded(other))) return null
    const likeness = {
      hasLink,
      days: table.daysBetween(a, b),
      isVague: table.isVague(a) || table.isVague(b),
      distance: table.distanceBetween(a, b),
      hasName: table.names.inCommon(a, b) > 0,
      sharedWords,
      allWords: table.wordsAt(a) + table.wordsAt(b),
      isSameLog: table.logs.inCommon(a, b) > 0,
    }
    const score = scoreOf(likeness)
    return score === null ? null : { score, reasons: reasonsFor(likeness), isSameLog: likeness.isSameLog }
  }
}
