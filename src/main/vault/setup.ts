import type { Clock, NewId } from '#shared/lib/clock.ts'
import { calibratedCost } from './keys/calibrate.ts'
import type { PassphraseSlot } from './keys/header-schema.ts'
import { costBeside } from './keys/kdf-budget.ts'
import type { KdfCost } from './keys/passphrase-key.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { realFiles } from './storage/real-files.ts'
import { systemClock } from './storage/system-clock.ts'
import { uuidV7 } from './storage/uuid-v7.ts'

/** How many entries the head file may be behind before it is written anew: at the closing, and while the workspace is open. */
export interface HeadPolicy {
  readonly atClose: number
  readonly between: number
}

/** What the vault takes from outside; tests replace it. */
export interface VaultSetup {
  readonly clock: Clock
  readonly newId: NewId
  /** Cost of the key slots that are made, or to measure what it should be here; those that are opened say their own. */
  readonly kdf: KdfCost | 'calibrated'
  readonly files: FileLayer
  /** See storage/space-keeper.ts. */
  readonly reserveBytes: number
  /** When the head file is written; `unused` to read the whole journal at the opening and leave no file. */
  readonly head: HeadPolicy | 'unused'
}

export const setupOf = (given: Partial<VaultSetup>): VaultSetup => ({
  clock: systemClock,
  newId: uuidV7,
  kdf: 'calibrated',
  files: realFiles,
  reserveBytes: 16 * 1_048_576,
  head: { atClose: 1_000, between: 20_000 },
  ...given,
})

/** The cost of a slot that is about to be made beside others. */
export async function costOf(
  { kdf }: Pick<VaultSetup, 'kdf'>,
  others: readonly PassphraseSlot[] = [],
): Promise<KdfCost> {
  return costBeside(others, kdf === 'calibrated' ? await calibratedCost() : kdf)
}
