/*
 * Owns the verification of the whole journal, from the files alone: frames, chain, digests, tree, and the signature of
 * every checkpoint by a key that the journal knew by then. It goes on behind damage, to name all of it. Writes nothing.
 */
import path from 'node:path'
import type { DamageKind } from '#shared/journal/damage.ts'
import type { OpenFile } from '../storage/file-layer.ts'
import { readCheckpoint } from './checkpoint.ts'
import { parsePayload, partsOf, sha256Hex } from './payload.ts'
import { scanJournal, segmentFiles, type FoundDamage } from './scan.ts'
import type { CommitClosed, FrameAt, JournalPlace } from './segment-scan.ts'
import { newSegment, segmentAsFound, segmentFile, segmentHeaderBytes } from './segment.ts'
import { Signers } from './signers.ts'
import { surveySegment } from './survey.ts'
import { testimony } from './witness.ts'

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

export async function verifyWhole(place: JournalPlace, options: WholeOptions): Promise<Whole> {
  const run = new Verification(place, options)
  await run.everything()
  return run.result()
}

class Verification {
  readonly #place: JournalPlace
  readonly #options: WholeOptions
  readonly #signers = new Signers()
  readonly #damage: NamedDamage[] = []
  #unnamed = 0
  #lastGood = -1
  /** Entries up to the last checkpoint seen. */
  #seen = 0
  #segments = 0
  #entries = 0
  #checkpoints = 0
  #witnessedRoot: string | undefined
  /** Entries that the journal ought to hold at the least. */
  readonly #until: number

  constructor(place: JournalPlace, options: WholeOptions) {
    this.#place = place
    this.#options = options
    this.#until = options.head?.size ?? Infinity
  }

  result(): Whole {
    return {
      lastGood: this.#lastGood,
      segments: this.#segments,
      entries: this.#entries,
      checkpoints: this.#checkpoints,
      damage: this.#damage,
      unnamed: this.#unnamed,
    }
  }

  async everything(): Promise<void> {
    const { head, witness, breathe } = this.#options
    const claimed = witness === undefined ? undefined : readCheckpoint(witness)
    const { state, damage } = await scanJournal(
      this.#place,
      {
        fold: (seq, entry, body) => {
          this.#signers.fold(entry, body)
          this.#sawEntry(seq)
        },
        atCheckpoint: ({ size, root, origin, note, at }) => {
          this.#sawCheckpoint({ size, origin, note, at })
          if (size === claimed?.size) this.#witnessedRoot = root
        },
        breathe,
      },
      { until: this.#until },
    )
    this.#segments = state.segments.length
    if (damage) {
      this.#segments = Math.max(0, this.#segments - (state.segments.at(-1)?.name === damage.segment ? 1 : 0))
      await this.#behind(damage, state.origin)
    } else if (head && state.size < head.size)
      this.#name({ kind: 'end-missing', ...nowhere, entries: { first: state.size, last: head.size - 1 } })
    else if ((head && state.head.root !== head.root) || state.origin !== this.#place.origin)
      this.#name({ kind: 'other-history', ...nowhere, entries: null })
    this.#hearWitness()
  }

  /** What is behind the last damage is known to have been there only if somebody bears witness to it. */
  #witnessedSize(): number | undefined {
    const { witness } = this.#options
    return testimony(witness, this.#place.origin, this.#signers.keys)?.size
  }

  #hearWitness(): void {
    const { witness } = this.#options
    const heard = testimony(witness, this.#place.origin, this.#signers.keys)
    if (!heard) return
    const { head } = this.#options
    const size = head?.size ?? this.#seen
    if (heard.size > size && (head || this.#damage.length === 0))
      this.#name({ kind: 'end-missing', ...nowhere, entries: { first: size, last: heard.size - 1 } })
    else if (heard.size <= size && this.#damage.length === 0 && this.#witnessedRoot !== heard.root)
      this.#name({ kind: 'other-history', ...nowhere, entries: null })
  }

  /** From the first damage on: every frame that can be opened is held against what is known, the others are named. */
  async #behind(damage: FoundDamage, origin: string): Promise<void> {
    const files = await segmentFiles(this.#place)
    const first = files.findIndex(({ name }) => name === damage.segment)
    const { segment, frame, seq: due, previousHash } = damage
    const at = { segment, frame }
    const walk: Walk = { due, closed: 0, at, origin, previousEntry: undefined, previousHash }
    for (const [index, file] of files.entries()) {
      if (index < first) continue
      if (walk.closed >= this.#until) return
      const isNext = file.ordinal === (files[index - 1]?.ordinal ?? 0) + 1
      const start = index === first && damage.kind !== 'segment-order' ? damage : undefined
      const before = this.#damage.length + this.#unnamed
      await this.#segment({ ...file, isNext }, walk, start)
      if (this.#damage.length + this.#unnamed === before) this.#segments += 1
    }
    const end = this.#options.head?.size ?? this.#witnessedSize() ?? walk.due
    if (!walk.gap && walk.due < end) this.#openGap(walk, { kind: 'frame', ...walk.at })
    this.#endGap(walk, end)
  }

  async #segment(
    file: SegmentFile & { readonly isNext: boolean },
    walk: Walk,
    start: FoundDamage | undefined,
  ): Promise<void> {
    const { files, folder } = this.#place
    const open = await files.open(path.join(folder, segmentFile(file.name)), 'read')
    try {
      const { segment, firstSeq } = await this.#identify(file, open, walk)
      if (!file.isNext) {
        this.#openGap(walk, { kind: 'segment-order', segment: file.name, frame: null })
        walk.previousHash = undefined
      } else if (firstSeq > walk.due && !walk.gap) this.#openGap(walk, { kind: 'frame', ...walk.at })
      if (firstSeq > walk.due || walk.gap) {
        walk.previousEntry = undefined
        this.#endGap(walk, Math.max(firstSeq, walk.due))
      }
      if (!start) walk.at = { segment: file.name, frame: 0 }
      if (start && this.#damage.at(-1)?.segment !== file.name) this.#openGap(walk, start)
      const from = start ?? { offset: segmentHeaderBytes, frame: 0, previousHash: walk.previousHash }
      await this.#frames(file.name, surveySegment(segment, open, from), walk)
    } finally {
      await open.close()
    }
  }

  /** The segment that the file claims to be, and the number of its first entry. */
  async #identify(file: SegmentFile, open: OpenFile, { due }: Walk) {
    const { workspaceId, dataKey } = this.#place
    const known = this.#options.firstSeqOf(file.name)
    const expected = newSegment({ ...file, firstSeq: known ?? due }, workspaceId, dataKey)
    if (known !== undefined) return { segment: expected, firstSeq: known }
    const header = new Uint8Array(segmentHeaderBytes)
    await open.read(header, 0)
    const found = segmentAsFound(expected, header)
    return { segment: found?.segment ?? expected, firstSeq: found?.firstSeq ?? due }
  }

  async #frames(segment: string, survey: ReturnType<typeof surveySegment>, walk: Walk): Promise<void> {
    for (;;) {
      const rest = this.#options.breathe()
      if (rest) await rest
      const found = await survey.next()
      if (found.done === true) {
        walk.previousHash = found.value
        return
      }
      const { kind, frame } = found.value
      if (kind === 'frame') walk.at = { segment, frame: frame + 1 }
      if (kind === 'frame') this.#frame(segment, found.value, walk)
      else if (!this.#isNamed(segment, frame)) this.#openGap(walk, { kind: 'frame', segment, frame })
      if (kind === 'gap') walk.previousEntry = undefined
      if (walk.closed >= this.#until) return
    }
  }

  /** The place that the scan stopped at is named before it is known how far it reaches. */
  #isNamed(segment: string, frame: number): boolean {
    const last = this.#damage.at(-1)
    return last?.segment === segment && last.frame === frame
  }

  #openGap(walk: Walk, { kind, segment, frame }: Omit<NamedDamage, 'entries'>): void {
    if (walk.closed >= this.#until) return // what is being written just now
    const named = this.#name({ kind, segment, frame, entries: null })
    walk.gap ??= { named, first: walk.due }
  }

  /** The next entry that is known is this one: what is between is what the damage took. */
  #endGap(walk: Walk, next: number): void {
    const { gap } = walk
    walk.due = next
    if (!gap) return
    walk.gap = undefined
    const named = this.#damage[gap.named]
    if (named && next > gap.first)
      this.#damage[gap.named] = { ...named, entries: { first: gap.first, last: next - 1 } }
  }

  #frame(
    segment: string,
    { frame, payload: bytes }: { frame: number; payload: Uint8Array },
    walk: Walk,
  ): void {
    const at = { segment, frame }
    const payload = parsePayload(bytes)
    if (payload?.kind === 'entry') {
      const { entry, body } = payload
      const stored = partsOf(bytes)
      if (walk.gap) this.#endGap(walk, entry.seq)
      const fits =
        entry.seq === walk.due &&
        (walk.previousEntry === undefined || entry.prev === walk.previousEntry) &&
        entry.digest === sha256Hex(stored.body)
      if (fits) {
        this.#signers.fold(entry, body)
        this.#sawEntry(entry.seq)
      } else this.#nameOnce({ kind: 'entry', ...at, entries: { first: entry.seq, last: entry.seq } })
      walk.due = entry.seq + 1
      walk.previousEntry = sha256Hex(stored.entry)
      return
    }
    const claimed = payload && readCheckpoint(payload.note)
    if (claimed && walk.gap) this.#endGap(walk, claimed.size)
    walk.closed = walk.due
    // The root cannot be computed any more without the entries that are damaged, and a change of name may be among them.
    const origin = claimed && [walk.origin, this.#place.origin].find((name) => name === claimed.origin)
    if (payload && origin !== undefined && claimed?.size === walk.due) {
      walk.origin = origin
      this.#sawCheckpoint({ size: claimed.size, origin, note: payload.note, at })
    } else this.#nameOnce({ kind: payload ? 'checkpoint' : 'entry', ...at, entries: null })
  }

  #nameOnce(damage: NamedDamage & { readonly segment: string; readonly frame: number }): void {
    if (this.#isNamed(damage.segment, damage.frame)) this.#damage[this.#damage.length - 1] = damage
    else this.#name(damage)
  }

  #sawEntry(seq: number): void {
    this.#entries += 1
    this.#options.onEntries?.(seq + 1)
  }

  #sawCheckpoint({ size, origin, note, at }: Omit<CommitClosed, 'root'>): void {
    this.#seen = size
    if (this.#signers.signed(note, origin)) {
      this.#checkpoints += 1
      if (this.#damage.length === 0) this.#lastGood = size - 1
    } else this.#name({ kind: 'signature', ...at, entries: { first: size - 1, last: size - 1 } })
  }

  /** Answers its place in the list; past the end when it is only counted. */
  #name(damage: NamedDamage): number {
    if (this.#damage.length >= maxNamed) {
      this.#unnamed += 1
      return maxNamed
    }
    return this.#damage.push(damage) - 1
  }
}

const nowhere = { segment: null, frame: null } as const

type SegmentFile = Awaited<ReturnType<typeof segmentFiles>>[number]

/** What the frames behind the damage have to follow, as far as it is known. */
interface Walk {
  /** Number of the next entry, or of the first one that the open gap took. */
  due: number
  /** Entries in commits up to the last checkpoint. */
  closed: number
  /** Where the next entry is due. */
  at: FrameAt
  origin: string
  previousEntry: string | undefined
  previousHash: Uint8Array | undefined
  /** Damage of which it is not known yet how far it reaches. */
  gap?: { readonly named: number; readonly first: number } | undefined
}
