import type { KdfCost } from '../keys/passphrase-key.ts'

/** The cheapest key derivation that is not refused. */
export const cheapest: KdfCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 }
