import { saveActivity } from '#main/trust/save-activity.ts'
import type { Vault } from '#main/vault/vault.ts'
import { done, failed, type Outcome } from '../command.ts'
import { interrupted } from '../interrupted.ts'

const everything = { happenings: null, actor: null, subject: null, since: null, until: null }

/** Every entry of the journal, oldest first: canonical JSON under a name that ends so, else a table. */
export async function exportAuditLog(vault: Vault, target: string): Promise<Outcome> {
  const format = target.endsWith('.json') ? 'json' : 'csv'
  const job = { signal: interrupted(), onProgress: () => undefined }
  const saved = await saveActivity(vault, { filter: everything, order: 'oldest' }, { format, target }, job)
  if (!saved.ok) return failed(saved.failure)
  const { entries } = saved.value
  return done(`Written: ${target}\n${entries} entries of the journal.`, {
    out: target,
    format: 'audit',
    entries,
  })
}
