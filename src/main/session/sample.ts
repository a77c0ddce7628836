import type { Vault } from '#main/vault/vault.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { sampleRecords } from '#shared/domain/sample/sample.ts'

/** Puts the sample incidents, their sources and the statistical report into a new workspace, in one commit. */
export async function fillWithSample(vault: Vault, now: string): Promise<Result<void>> {
  const records = sampleRecords({ analystId: vault.analyst.id, now })
  const answer = await vault.commit({ records, reason: 'Sample of the source document' })
  if (!answer.ok) return answer
  if (answer.value.kind !== 'saved') return fail('exists', 'The sample is already in this workspace.')
  return ok(undefined)
}
