/*
 * Owns what a verification does behind the first damage: it goes on to the end of the journal and names all that is
 * damaged, with the entries that each place took. Writes nothing.
 */
import path from 'node:path'
import type { OpenFile } from '../storage/file-layer.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { Findings, NamedDamage, WholeOptions } from './findings.ts'
import { parsePayload, partsOf, sha256Hex } from './payload.ts'
import { segmentFiles, type FoundDamage } from './scan.ts'
import type { FrameAt, JournalPlace } from './segment-scan.ts'
import { newSegment, segmentAsFound, segmentFile, segmentHeaderBytes } from './segment.ts'
import { surveySegment } from './survey.ts'
import { testimony } from './witness.ts'

export class BehindDamage {
  readonly #place: JournalPlace
  readonly #options: WholeOptions
  readonly #findings: Findings
  /** Entries that the journal ought to hold at the least. */
  readonly #until: number

  constructor(place: JournalPlace, options: WholeOptions, findings: Findings) {
    this.#place = place
    this.#options = options
    this.#findings = findings
    this.#until = options.head?.size ?? Infinity
  }

  /** From the first damage on: every frame that can be opened is held against what is known, the others are named. */
  async walk(damage: FoundDamage, origin: string): Promise<void> {
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
      const before = this.#findings.places
      await this.#segment({ ...file, isNext }, walk, start)
      if (this.#findings.places === before) this.#findings.segments += 1
    }
    const end = this.#options.head?.size ?? this.#witnessedSize() ?? walk.due
    if (!walk.gap && walk.due < end) this.#openGap(walk, { kind: 'frame', ...walk.at })
    this.#endGap(walk, end)
  }

  /** What is behind the last damage is known to have been there only if somebody bears witness to it. */
  #witnessedSize(): number | undefined {
    const { witness } = this.#options
    return testimony(witness, this.#place.origin, this.#findings.signers.keys)?.size
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
      if (start && this.#findings.last?.segment !== file.name) this.#openGap(walk, start)
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
      else if (!this.#findings.isNamed(segment, frame)) this.#openGap(walk, { kind: 'frame', segment, frame })
      if (kind === 'gap') walk.previousEntry = undefined
      if (walk.closed >= this.#until) return
    }
  }

  #openGap(walk: Walk, { kind, segment, frame }: Omit<NamedDamage, 'entries'>): void {
    if (walk.closed >= this.#until) return // what is being written just now
    const named = this.#findings.name({ kind, segment, frame, entries: null })
    walk.gap ??= { named, first: walk.due }
  }

  /** The next entry that is known is this one: what is between is what the damage took. */
  #endGap(walk: Walk, next: number): void {
    const { gap } = walk
    walk.due = next
    if (!gap) return
    walk.gap = undefined
    if (next > gap.first) this.#findings.reaches(gap.named, { first: gap.first, last: next - 1 })
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
      if (fits) this.#findings.sawEntry(entry, body)
      else this.#findings.nameOnce({ kind: 'entry', ...at, entries: { first: entry.seq, last: entry.seq } })
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
      this.#findings.sawCheckpoint({ size: claimed.size, origin, note: payload.note, at })
    } else this.#findings.nameOnce({ kind: payload ? 'checkpoint' : 'entry', ...at, entries: null })
  }
}

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
