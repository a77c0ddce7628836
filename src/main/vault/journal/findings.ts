import type { DamageKind } from '#shared/journal/damage.ts'
import type { JournalEntry } from '#shared/journal/entry.ts'
import type { CommitClosed, EntryFold } from './segment-scan.ts'
import type { JournalState } from './state.ts'
import { Signers } from './signers.ts'

/** A damaged place, before anybody knows whose records lie there. */
export interface NamedDamage {
  readonly kind: DamageKind
  readonly segment: string | null
  readonly frame: number | null
  readonly entries: { readonly first: number; readonly last: number } | null
}

export interface WholeOptions {
  /** What the journal is known to hold: what was written since is not looked at. Undefined to look at all that is there. */
  readonly head: { readonly size: number; readonly root: string } | undefined
  /** The checkpoint that was kept outside the journal when it had that head. */
  readonly witness: string | undefined
  /** Number of the first entry of a segment, as far as that is known from elsewhere. */
  readonly firstSeqOf: (segment: string) => number | undefined
  readonly breathe: () => Promise<void> | undefined
  readonly onEntries?: ((done: number) => void) | undefined
  /** What is worked out beside it from the same reading, up to the first damage. */
  readonly beside?:
    { readonly fold: EntryFold; readonly atCheckpoint: (state: JournalState) => void } | undefined
}

export interface Whole {
  /** Number of the last entry before the first damage; -1 when there is none. */
  readonly lastGood: number
  readonly segments: number
  readonly entries: number
  readonly checkpoints: number
  readonly damage: readonly NamedDamage[]
  readonly unnamed: number
}

/** Places that are named; what comes on top is counted. */
const maxNamed = 500

/** What a verification of the whole has come to so far. */
export class Findings {
  readonly signers = new Signers()
  segments = 0
  readonly #damage: NamedDamage[] = []
  readonly #onEntries: ((done: number) => void) | undefined
  #unnamed = 0
  #lastGood = -1
  #seen = 0
  #entries = 0
  #checkpoints = 0

  constructor(onEntries: ((done: number) => void) | undefined) {
    this.#onEntries = onEntries
  }

  result(): Whole {
    return {
      lastGood: this.#lastGood,
      segments: this.segments,
      entries: this.#entries,
      checkpoints: this.#checkpoints,
      damage: this.#damage,
      unnamed: this.#unnamed,
    }
  }

  /** Entries up to the last checkpoint seen. */
  get seen(): number {
    return this.#seen
  }

  /** Damaged places, those that are only counted among them. */
  get places(): number {
    return this.#damage.length + this.#unnamed
  }

  get last(): NamedDamage | undefined {
    return this.#damage.at(-1)
  }

  sawEntry(entry: JournalEntry, body: unknown): void {
    this.signers.fold(entry, body)
    this.#entries += 1
    this.#onEntries?.(entry.seq + 1)
  }

  sawCheckpoint({ size, origin, note, at }: Omit<CommitClosed, 'root'>): void {
    this.#seen = size
    if (this.signers.signed(note, origin)) {
      this.#checkpoints += 1
      if (this.#damage.length === 0) this.#lastGood = size - 1
    } else this.name({ kind: 'signature', ...at, entries: { first: size - 1, last: size - 1 } })
  }

  /** Answers its place in the list; past the end when it is only counted. */
  name(damage: NamedDamage): number {
    if (this.#damage.length >= maxNamed) {
      this.#unnamed += 1
      return maxNamed
    }
    return this.#damage.push(damage) - 1
  }

  /** Says more exactly what lies at a place that was the last one to be named. */
  nameOnce(damage: NamedDamage & { readonly segment: string; readonly frame: number }): void {
    if (this.isNamed(damage.segment, damage.frame)) this.#damage[this.#damage.length - 1] = damage
    else this.name(damage)
  }

  /** The place that the scan stopped at is named before it is known how far it reaches. */
  isNamed(segment: string, frame: number): boolean {
    return this.last?.segment === segment && this.last.frame === frame
  }

  /** Which entries the damage took that has this place in the list. */
  reaches(place: number, entries: NamedDamage['entries']): void {
    const named = this.#damage[place]
    if (named) this.#damage[place] = { ...named, entries }
  }
}
