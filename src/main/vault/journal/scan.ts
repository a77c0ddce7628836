/*
 * Owns the scan of the journal: reads every segment once, proves that frames, entries, digests and tree chain from
 * the first to the last, and finds where the last whole commit ends. Writes nothing. What follows that end in the last
 * segment is a torn tail (a commit that was never answered), unless a later commit stands behind it: that, and
 * anything else amiss, is damage, and the scan ends before it.
 */
import path from 'node:path'
import type { DamageKind } from '#shared/journal/damage.ts'
import type { FrameAt, JournalPlace, ScanListeners, SegmentEnd, SegmentStart } from './segment-scan.ts'
import { originOf } from './origin.ts'
import { newSegment, parseSegmentFile, segmentFile, segmentHeaderBytes, type Segment } from './segment.ts'
import { SegmentScan } from './segment-scan.ts'
import { JournalState } from './state.ts'
import { hasCommitBehind, type SurveyStart } from './survey.ts'

/** What follows the last whole commit: from `offset` to the end of the file. */
export interface TornTail {
  readonly segment: string
  readonly offset: number
  readonly bytes: number
}

/** Where the journal stops being what was written. */
export interface FoundDamage extends FrameAt {
  readonly kind: DamageKind
  /** Where that frame begins. */
  readonly offset: number
  /** Number of the entry that was due there. */
  readonly seq: number
  /** Hash of the frame that it has to follow. */
  readonly previousHash: Uint8Array
}

export interface Scan {
  /** The journal up to its last whole commit, or to the last one before the damage. */
  readonly state: JournalState
  readonly tail: TornTail | undefined
  readonly damage: FoundDamage | undefined
}

export interface ScanRange {
  /** Begins behind what this state holds, at this place of its last segment. */
  readonly from?: SegmentStart & { readonly state: JournalState }
  /** Stops when so many entries are in, whatever follows. */
  readonly until?: number
}

export async function scanJournal(
  place: JournalPlace,
  on: ScanListeners,
  { from, until = Infinity }: ScanRange = {},
): Promise<Scan> {
  const state = from?.state ?? new JournalState(originOf(place.workspaceId))
  const found = await segmentFiles(place)
  const first = from ? state.segments.length - 1 : 0
  for (const [index, file] of found.entries()) {
    if (state.size >= until) break
    if (file.ordinal !== index + 1) return { state, tail: undefined, damage: outOfOrder(state, file.name) }
    if (index < first) continue
    const start = index === first ? from : undefined
    const segment = newSegment(
      { ...file, firstSeq: start ? state.firstSeqOf(index) : state.size },
      place.workspaceId,
      place.dataKey,
    )
    const end = await new SegmentScan(place, state, segment, on, start).run(until)
    const isLast = index === found.length - 1
    const damage = await damageAt(place, segment, end, isLast)
    if (damage) return { state, tail: undefined, damage }
    if (end.rest > 0 || end.isEmpty)
      return { state, damage, tail: { segment: file.name, offset: end.offset, bytes: end.rest } }
  }
  return { state, tail: undefined, damage: undefined }
}

const outOfOrder = (state: JournalState, segment: string): FoundDamage => ({
  kind: 'segment-order',
  segment,
  frame: 0,
  offset: segmentHeaderBytes,
  seq: state.size,
  previousHash: state.lastFrameHash,
})

/** The files of the journal, in their order. */
export async function segmentFiles({ files, folder }: JournalPlace) {
  const found = (await files.list(folder)).flatMap((item) => parseSegmentFile(item.name) ?? [])
  return found.sort((a, b) => a.ordinal - b.ordinal)
}

async function damageAt(
  place: JournalPlace,
  segment: Segment,
  { stop, rest, isEmpty }: SegmentEnd,
  isLast: boolean,
): Promise<FoundDamage | undefined> {
  const { wrong, ...where } = stop
  const at = { segment: segment.name, ...where }
  if (wrong !== undefined) return { kind: wrong, ...at }
  if (rest === 0 && !isEmpty) return undefined
  return !isLast || (await hasLaterCommit(place, segment, at)) ? { kind: 'frame', ...at } : undefined
}

/** A torn commit has nothing behind it: the next one is begun only when it is on the disk. */
async function hasLaterCommit(
  { files, folder }: JournalPlace,
  segment: Segment,
  at: SurveyStart & { readonly seq: number },
): Promise<boolean> {
  const file = await files.open(path.join(folder, segmentFile(segment.name)), 'read')
  try {
    return await hasCommitBehind(segment, file, at)
  } finally {
    await file.close()
  }
}
