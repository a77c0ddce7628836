import type { CommitRequest } from '#shared/ipc/records.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

/** What keeps a commit from being written, as `<path in the body> <rule>`; nothing where it was saved. */
export async function refusedBy(
  vault: UnlockedVault,
  records: CommitRequest['records'],
  reason?: string,
): Promise<readonly string[]> {
  const { size } = vault.head
  const answer = await vault.commit({ records, ...(reason !== undefined && { reason }) })
  if (answer.ok) return []
  if (vault.head.size !== size) throw new Error('refused, and yet written')
  return (answer.failure.issues ?? []).map(({ path, key }) => `${path.slice(3).join('.')} ${key}`)
}
