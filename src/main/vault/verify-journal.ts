import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { DamageKind } from '#shared/journal/damage.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import { isCheckpointSigned } from './journal/checkpoint.ts'
import { scanJournal, type TornTail } from './journal/scan.ts'
import type { JournalPlace } from './journal/segment-scan.ts'
import type { JournalState } from './journal/state.ts'
import { testimony, type Witness } from './journal/witness.ts'
import { RecordIndex } from './records/record-index.ts'
import { refuse } from './storage/refusal.ts'

export interface VerifiedJournal {
  readonly state: JournalState
  readonly index: RecordIndex
  readonly tail: TornTail | undefined
  /** The analyst whose signing key was unlocked. */
  readonly analyst: StoredRecord<'analyst'>
  /** Whether the witness has to be written anew: it is missing, unreadable or older. */
  readonly witnessIsBehind: boolean
}

/** Scans the journal, then holds it against its signatures and its witness. Writes nothing; refuses 'damaged'. */
export async function verifyJournal(
  place: JournalPlace,
  witness: Witness,
  publicKey: Uint8Array,
): Promise<VerifiedJournal> {
  const index = new RecordIndex()
  const note = await witness.read()
  const rootAtSize = new Map<number, string>()
  const { state, tail, damage } = await scanJournal(place, {
    fold: (seq, entry, body) => index.fold(seq, entry, body),
    atCheckpoint: ({ size, root }) => rootAtSize.set(size, root),
  })
  if (damage) damaged(state, damage.segment, damage.frame, words[damage.kind])
  const lastSegment = tail?.segment ?? state.segments.at(-1)?.name ?? 'none'
  const stop = (what: string): never => damaged(state, lastSegment, state.places.count, what)
  const analysts = [...index.analysts.values()]
  if (state.origin !== place.origin) stop('it is not the journal that the header speaks of')
  const keys = analysts.flatMap(({ body }) => fromBase64(body.publicKey) ?? [])
  const analyst = analysts.find(({ body }) => body.publicKey === Buffer.from(publicKey).toString('base64'))
  if (!analyst) return stop('commits that were saved are missing, among them who the analyst is')
  if (!isCheckpointSigned(state.checkpoint, place.origin, keys))
    stop('its last checkpoint is not signed by an analyst')
  const witnessed = testimony(note, place.origin, keys)
  if (witnessed && witnessed.size > state.size)
    stop(`commits that were saved are missing: entries ${state.size} to ${witnessed.size - 1}`)
  if (witnessed && rootAtSize.get(witnessed.size) !== witnessed.root)
    stop('its history is not the one that was signed earlier')
  // A copy of the header from before somebody was retired opens with their passphrase; the journal knows better.
  if (!analyst.body.active)
    refuse('refused', 'Whoever this passphrase belonged to is retired. Nothing was changed.', {
      next: 'Ask an analyst of this workspace for a passphrase of your own.',
    })
  return { state, index, tail, analyst, witnessIsBehind: witnessed?.size !== state.size }
}

const words: Readonly<Record<DamageKind, string>> = {
  frame: 'it does not open',
  'segment-order': 'the segment before it is missing or there twice',
  entry: 'it does not follow the entry before it',
  checkpoint: 'its checkpoint is not that of the entries before it',
  signature: 'its checkpoint is not signed by an analyst',
  'end-missing': 'commits that were saved are missing',
  'other-history': 'its history is not the one that was signed earlier',
  unread: 'the disk does not give it',
}

function damaged(state: JournalState, segment: string, frame: number, what: string): never {
  return refuse(
    'damaged',
    `The journal is damaged in segment ${segment}, frame ${frame}: ${what}. ` +
      `The last whole entry is number ${state.size - 1}. Nothing was changed.`,
    { next: 'Keep this folder as it is and restore the workspace from a backup.' },
  )
}
