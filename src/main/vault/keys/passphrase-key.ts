import { argon2id } from 'hash-wasm'
import { refuse } from '../storage/refusal.ts'

/** Cost of Argon2id (RFC 9106). */
export interface KdfCost {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

export const defaultCost: KdfCost = { memoryKiB: 256 * 1024, iterations: 3, parallelism: 4 }

/**
 * Below the floor a stolen folder is too cheap to guess at; above the ceiling a forged header could hang
 * or exhaust the machine. Both are refused before a byte is allocated.
 */
export const floor: KdfCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 }
const ceiling: KdfCost = { memoryKiB: 1024 * 1024, iterations: 16, parallelism: 16 }

export const isSaneCost = (cost: KdfCost): boolean =>
  (['memoryKiB', 'iterations', 'parallelism'] as const).every(
    (part) => Number.isSafeInteger(cost[part]) && cost[part] >= floor[part] && cost[part] <= ceiling[part],
  )

/** 32 bytes from the passphrase in NFKC, so that the same words give the same key on every keyboard. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array,
  cost: KdfCost,
): Promise<Uint8Array> {
  if (!isSaneCost(cost))
    refuse(
      'unsupported',
      'The header asks for a key derivation outside the limits this version accepts. Nothing was tried.',
    )
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  })
}
