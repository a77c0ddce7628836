import { fail, type Result } from '#shared/lib/result.ts'
import type { FixityOptions, FixityReport, Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/jobs/jobs.ts'

/**
 * Checks these items and leaves an event for each. An export asks with `before an export` and leaves out what the answer
 * names as failed; a cancel fails, though what was checked by then stands in the journal.
 */
export async function verifyFixity(
  vault: Pick<Vault, 'evidence'>,
  evidenceIds: readonly string[],
  why: FixityOptions['why'],
  job: Job,
): Promise<Result<FixityReport>> {
  const total = evidenceIds.length
  const checked = await vault.evidence.checkFixity(evidenceIds, {
    why,
    signal: job.signal,
    onProgress: (done) => job.progress({ stage: 'fixity', done, total, unit: 'files' }),
  })
  if (checked.ok && checked.value.cancelled)
    return fail('cancelled', 'The check was stopped. What was checked by then is in the journal.')
  return checked
}
