import type { EvidenceStanding } from '#shared/ipc/evidence.ts'
import type { Vault } from '#main/vault/vault.ts'

/** How the evidence as a whole stands: what is not simply held, and since when all the rest is proven. */
export function standingOfAll(vault: Pick<Vault, 'custodian'>): EvidenceStanding {
  const exceptions: EvidenceStanding['exceptions'] = []
  const proven: (string | null)[] = []
  for (const [evidenceId, { kind, since, provenAt, triedAt }] of vault.custodian.standings()) {
    if (kind !== 'held') exceptions.push({ evidenceId, kind, since })
    // What was never tried is no file: a physical item has no bytes.
    else if (triedAt !== null) proven.push(provenAt)
  }
  const oldest = proven.some((at) => at === null) ? null : (proven as string[]).toSorted()[0] // none is null by now
  return { exceptions, provenSince: oldest ?? null }
}
