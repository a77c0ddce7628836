import { custodyEventFrom } from '#shared/domain/custody/up-conversion.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import { readCheckpoint } from '../journal/checkpoint.ts'
import type { ProvenEntry } from '../journal/proofs.ts'
import type { Ledger } from '../ledger.ts'
import { refuse } from '../storage/refusal.ts'

export interface CustodyProofsAsked {
  /** Items whose events are asked for. */
  readonly itemIds: readonly string[]
  /** A signed checkpoint of this journal: what happened later is not told. */
  readonly checkpoint: string
  /** Which of an item's events, in order, are wanted. */
  readonly choose: <E extends Pick<CustodyEvent, 'type' | 'outcome'>>(events: readonly E[]) => readonly E[]
  readonly signal?: AbortSignal
}

/** What happened to these items up to a checkpoint, each event as an entry with its proof, in the order of the journal. */
export async function custodyProofs(
  ledger: Ledger,
  { itemIds, checkpoint, choose, signal }: CustodyProofsAsked,
): Promise<readonly ProvenEntry[]> {
  const head = readCheckpoint(checkpoint)
  if (!head || head.size > ledger.head.size)
    return refuse(
      'damaged',
      'The checkpoint of this version is not one of this journal. Nothing was written.',
    )
  const wanted: number[] = []
  for (const id of itemIds) {
    signal?.throwIfAborted()
    const seqs = ledger.index.custodyOf(id).filter((seq) => seq < head.size)
    const events = await Promise.all(
      seqs.map(async (seq) => ({ seq, ...custodyEventFrom((await ledger.read(seq)).body as object) })), // as the index took it in
    )
    wanted.push(...choose(events).map(({ seq }) => seq))
  }
  if (wanted.length === 0) return []
  return ledger.proofs({
    wanted,
    size: head.size,
    root: head.root,
    ...(signal === undefined ? {} : { signal }),
  })
}
