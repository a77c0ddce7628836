import type { Clock, NewId } from '#shared/lib/clock.ts'
import { defaultCost, type KdfCost } from './keys/passphrase-key.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { realFiles } from './storage/real-files.ts'
import { systemClock } from './storage/system-clock.ts'
import { uuidV7 } from './storage/uuid-v7.ts'

/** What the vault takes from outside; tests replace it. */
export interface VaultSetup {
  readonly clock: Clock
  readonly newId: NewId
  /** Cost of the key slots that are made; those that are opened say their own. */
  readonly kdf: KdfCost
  readonly files: FileLayer
  /** See storage/space-keeper.ts. */
  readonly reserveBytes: number
}

export const setupOf = (given: Partial<VaultSetup>): VaultSetup => ({
  clock: systemClock,
  newId: uuidV7,
  kdf: defaultCost,
  files: realFiles,
  reserveBytes: 16 * 1_048_576,
  ...given,
})
