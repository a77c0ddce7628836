import { included } from '#shared/dossier/build/included.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { verifyFixity } from '#main/evidence/fixity.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { Vault } from '#main/vault/vault.ts'
import { gatherDossier } from './gather.ts'
import type { Selection } from './order.ts'

/**
 * What the dossier is made of, read after a check that may have found damage. The verdicts themselves go with it: where the
 * journal takes no entry, custody does not tell them.
 */
export async function gatherChecked(
  vault: Vault,
  selection: Selection,
  job: Job,
): Promise<Result<DossierInput>> {
  const before = await gatherDossier(vault, selection, statements, job.signal)
  if (!before.ok) return before
  const items = included(before.value).evidence.map(({ id }) => id)
  if (items.length === 0) return before
  const checked = await verifyFixity(vault, items, 'before an export', job)
  if (!checked.ok) return checked
  const { failed, unread } = checked.value
  const unfit: DossierInput['unfit'] = Object.fromEntries([
    ...failed.map((id) => [id, 'fixity-failed'] as const),
    ...unread.map((id) => [id, 'unread'] as const),
  ])
  const after = await gatherDossier(vault, selection, statements, job.signal)
  return after.ok ? ok({ ...after.value, unfit }) : after
}
