import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '#shared/lib/result.ts'
import type { EvidenceIntake } from '#shared/ipc/evidence.ts'
import type { IntakeOptions, Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { takeInEach } from './take-in-each.ts'

/** Takes in the chosen files; see `takeInEach`. */
export async function takeInFiles(
  vault: Vault,
  paths: readonly string[],
  job: Job,
  how: Pick<IntakeOptions, 'derivative' | 'inspect' | 'collected'> = {},
): Promise<Result<EvidenceIntake>> {
  const sizes = await Promise.all(paths.map(sizeOf))
  const arrivals = paths.map((file, index) => ({
    name: path.basename(file),
    bytes: sizes[index] ?? 0,
    takeIn: (watched: Pick<IntakeOptions, 'signal' | 'onProgress'>) =>
      vault.evidence.takeIn(file, { ...how, ...watched }),
  }))
  return takeInEach(arrivals, job)
}

/** A file that cannot be looked at counts as empty here; taking it in will say why. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return 0
  }
}
