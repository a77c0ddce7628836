import { createHash } from 'node:crypto'
import { csvOf, type Cell } from '#shared/lib/csv.ts'
import type { Result } from '#shared/lib/result.ts'
import { writeOut } from '#main/output/write-out.ts'
import type { Vault } from '#main/vault/vault.ts'

/** Writes the coverage table as CSV, and logs which bytes left the workspace: both or neither. */
export async function saveTable(
  vault: Pick<Vault, 'log' | 'outgoing' | 'workspaceId'>,
  rows: readonly (readonly Cell[])[],
  target: string,
): Promise<Result<void>> {
  const bytes = Buffer.from(csvOf(rows))
  const facts = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength }
  return writeOut(vault, target, [bytes], () =>
    vault.log(
      { kind: 'workspace', id: vault.workspaceId },
      { event: 'table-saved', table: 'statement-coverage', ...facts },
    ),
  )
}
