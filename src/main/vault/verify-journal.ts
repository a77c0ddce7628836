import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { JournalDamage } from '#shared/journal/damage.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import type { ResumedFrom } from './head-file/head-check.ts'
import type { HeadFile, Resumption } from './head-file/head-file.ts'
import { isCheckpointSigned } from './journal/checkpoint.ts'
import { scanJournal, type Scan, type ScanRange, type TornTail } from './journal/scan.ts'
import type { JournalPlace, ScanListeners } from './journal/segment-scan.ts'
import { maySign } from './journal/signers.ts'
import { slices, type Breathe } from './journal/slices.ts'
import type { JournalState } from './journal/state.ts'
import { verifyWhole } from './journal/verify-whole.ts'
import { testimony, type Witness } from './journal/witness.ts'
import { RecordIndex } from './records/record-index.ts'
import { refuse } from './storage/refusal.ts'

export interface VerifiedJournal {
  readonly state: JournalState
  readonly index: RecordIndex
  readonly tail: TornTail | undefined
  /** The analyst whose signing key was unlocked; undefined when the record lies behind the damage. */
  readonly analyst: StoredRecord<'analyst'> | undefined
  /** Whether the witness has to be written anew: it is missing, unreadable or older. */
  readonly witnessIsBehind: boolean
  /** What was not read again but taken from the head file; undefined when the whole journal was read. */
  readonly resumedFrom: ResumedFrom | undefined
  /** All that is wrong. If anything is, `state` ends with the last whole commit before it. */
  readonly damage: readonly JournalDamage[]
}

/**
 * Scans the journal, then holds it against its signatures and its witness. Writes nothing. `publicKey` is that of whoever
 * opens it; null for somebody of whom there is no record yet. With a head file that fits, only what came after it is read;
 * whatever is not in order then is for the scan of the whole to judge. Given `breathe`, it stops when that rejects.
 */
export async function verifyJournal(
  place: JournalPlace,
  witness: Witness,
  publicKey: Uint8Array | null,
  head?: Pick<HeadFile, 'read'>,
  breathe?: Breathe,
): Promise<VerifiedJournal> {
  const note = await witness.read()
  const against = { place, note, publicKey }
  const resumption = await head?.read()
  const resumed = resumption && soundOf(await foldFrom(place, resumption, breathe), against)
  if (resumed) return resumed
  const folded = await fold(place, {}, breathe)
  return soundOf(folded, against) ?? damagedJournal(place, note, publicKey, folded)
}

/** Undefined when anything is amiss. */
function soundOf(
  folded: Folded,
  {
    place,
    note,
    publicKey,
  }: {
    readonly place: JournalPlace
    readonly note: string | undefined
    readonly publicKey: Uint8Array | null
  },
): VerifiedJournal | undefined {
  const { state, index, tail, resumedFrom, lastActor } = folded
  const analyst = ownerOf(index, publicKey)
  const witnessed = testimony(note, place.origin, keysOf([...index.analysts.values()]))
  const isSound =
    folded.damage === undefined &&
    (analyst !== undefined || publicKey === null) &&
    state.origin === place.origin &&
    isCheckpointSigned(state.checkpoint, place.origin, keysOf(signersOf(index, lastActor))) &&
    (witnessed === undefined || folded.rootAtSize.get(witnessed.size) === witnessed.root)
  if (!isSound) return undefined
  if (analyst) refuseIfRetired(analyst)
  const witnessIsBehind = witnessed?.size !== state.size
  return { state, index, tail, analyst, witnessIsBehind, resumedFrom, damage: [] }
}

/** Who may have signed the last commit. The verification of the whole asks it of every one. */
const signersOf = (
  { analysts }: RecordIndex,
  lastActor: string | undefined,
): readonly StoredRecord<'analyst'>[] =>
  [...analysts.values()].filter(
    ({ id, body }) => lastActor === undefined || (id === lastActor && maySign(body)),
  )

const keysOf = (analysts: readonly StoredRecord<'analyst'>[]): readonly Uint8Array[] =>
  analysts.flatMap(({ body }) => fromBase64(body.publicKey) ?? [])

interface Folded extends Scan, Pick<VerifiedJournal, 'resumedFrom'> {
  readonly index: RecordIndex
  /** Whom the last entry names; undefined when there is none. */
  readonly lastActor: string | undefined
  readonly rootAtSize: ReadonlyMap<number, string>
}

async function fold(place: JournalPlace, range: ScanRange = {}, breathe?: Breathe): Promise<Folded> {
  const index = new RecordIndex()
  const rootAtSize = new Map<number, string>()
  const { heard, ...listeners } = listening(index, rootAtSize, breathe)
  const scan = await scanJournal(place, listeners, range)
  return { ...scan, ...heard, index, rootAtSize, resumedFrom: undefined }
}

/** A witness that is older than the head file finds no root here: the whole journal has it. */
async function foldFrom(
  place: JournalPlace,
  { known, start, digest }: Resumption,
  breathe: Breathe | undefined,
): Promise<Folded> {
  const { state, index, provenAt } = known
  const { size, root } = state.head
  const rootAtSize = new Map([[size, root]])
  const { heard, ...listeners } = listening(index, rootAtSize, breathe)
  const scan = await scanJournal(place, listeners, { from: { ...start, state } })
  const lastActor = heard.lastActor ?? start.actor
  return { ...scan, lastActor, index, rootAtSize, resumedFrom: { size, provenAt, digest } }
}

function listening(
  index: RecordIndex,
  rootAtSize: Map<number, string>,
  breathe: Breathe | undefined,
): ScanListeners & { readonly heard: { lastActor: string | undefined } } {
  const heard: { lastActor: string | undefined } = { lastActor: undefined }
  return {
    heard,
    ...(breathe && { breathe }),
    fold: (seq, entry, body) => {
      index.fold(seq, entry, body)
      heard.lastActor = entry.actor
    },
    atCheckpoint: ({ size, root }) => rootAtSize.set(size, root),
  }
}

/** What can be read of it, and all that is wrong with it by name. */
async function damagedJournal(
  place: JournalPlace,
  note: string | undefined,
  publicKey: Uint8Array | null,
  folded: Folded,
): Promise<VerifiedJournal> {
  const { lastGood, damage } = await verifyWhole(place, {
    head: undefined,
    witness: note,
    firstSeqOf: () => undefined,
    breathe: slices({ kind: 'now' }, new AbortController().signal),
  })
  const isShorter = damage.length > 0 && lastGood + 1 < folded.state.size
  const { state, index } = isShorter ? await fold(place, { until: lastGood + 1 }) : folded
  const analyst = ownerOf(index, publicKey)
  if (analyst) refuseIfRetired(analyst)
  const named = damage.map((one) => ({ ...one, records: [] }))
  return {
    state,
    index,
    tail: undefined,
    analyst,
    witnessIsBehind: false,
    resumedFrom: undefined,
    // Whole in itself and yet without its owner: then the end is gone, with the owner's record in it.
    damage: named.length > 0 || publicKey === null ? named : [ownerMissing],
  }
}

const ownerMissing: JournalDamage = {
  kind: 'end-missing',
  segment: null,
  frame: null,
  entries: null,
  records: [],
}

/** The analyst whose signing key this is. */
export function ownerOf(
  index: RecordIndex,
  publicKey: Uint8Array | null,
): StoredRecord<'analyst'> | undefined {
  if (publicKey === null) return undefined
  const key = Buffer.from(publicKey).toString('base64')
  return [...index.analysts.values()].find(({ body }) => body.publicKey === key)
}

/** A copy of the header from before somebody was retired opens with their passphrase; the journal knows better. */
export function refuseIfRetired({ body }: StoredRecord<'analyst'>): void {
  if (!body.active)
    refuse('refused', 'Whoever this passphrase belonged to is retired. Nothing was changed.', {
      next: 'Ask an analyst of this workspace for a passphrase of your own.',
    })
}
