import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { JournalDamage } from '#shared/journal/damage.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import { isCheckpointSigned } from './journal/checkpoint.ts'
import { scanJournal, type Scan, type ScanRange, type TornTail } from './journal/scan.ts'
import type { JournalPlace } from './journal/segment-scan.ts'
import { slices } from './journal/slices.ts'
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
  /** All that is wrong. If anything is, `state` ends with the last whole commit before it. */
  readonly damage: readonly JournalDamage[]
}

/**
 * Scans the journal, then holds it against its signatures and its witness. Writes nothing. `publicKey` is that of whoever
 * opens it; null for somebody of whom there is no record yet.
 */
export async function verifyJournal(
  place: JournalPlace,
  witness: Witness,
  publicKey: Uint8Array | null,
): Promise<VerifiedJournal> {
  const note = await witness.read()
  const folded = await fold(place)
  const { state, index, tail } = folded
  const analyst = ownerOf(index, publicKey)
  const keys = [...index.analysts.values()].flatMap(({ body }) => fromBase64(body.publicKey) ?? [])
  const witnessed = testimony(note, place.origin, keys)
  const isSound =
    folded.damage === undefined &&
    (analyst !== undefined || publicKey === null) &&
    state.origin === place.origin &&
    isCheckpointSigned(state.checkpoint, place.origin, keys) &&
    (witnessed === undefined || folded.rootAtSize.get(witnessed.size) === witnessed.root)
  if (!isSound) return damagedJournal(place, note, publicKey, folded)
  if (analyst) refuseIfRetired(analyst)
  return { state, index, tail, analyst, witnessIsBehind: witnessed?.size !== state.size, damage: [] }
}

interface Folded extends Scan {
  readonly index: RecordIndex
  readonly rootAtSize: ReadonlyMap<number, string>
}

async function fold(place: JournalPlace, range: ScanRange = {}): Promise<Folded> {
  const index = new RecordIndex()
  const rootAtSize = new Map<number, string>()
  const scan = await scanJournal(
    place,
    {
      fold: (seq, entry, body) => index.fold(seq, entry, body),
      atCheckpoint: ({ size, root }) => rootAtSize.set(size, root),
    },
    range,
  )
  return { ...scan, index, rootAtSize }
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
