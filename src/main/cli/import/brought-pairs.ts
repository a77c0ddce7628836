import type { Traced } from '#shared/domain/duplicate/trace.ts'
import { duplicatesIn } from '#main/duplicates/duplicates-in.ts'
import type { Vault } from '#main/vault/vault.ts'

/** How many pairs may be one incident, of those that a file brings with each other and with everything else. */
export async function broughtPairs(
  vault: Pick<Vault, 'records'>,
  brought: readonly Traced[],
  isPlanned: boolean,
): Promise<number> {
  if (brought.length === 0) return 0
  const of = new Set(brought.map(({ id }) => id))
  const { pairs, more } = await duplicatesIn(vault, isPlanned ? { of, planned: brought } : { of })
  return pairs.length + more
}
