import { createHash } from 'node:crypto'
import type { NamedProfile } from '#shared/domain/dossier-version/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'

/** The rules that a dossier is made by, under the name that they have now. */
export async function profileOf(_vault: Pick<Vault, 'record'>, id: string): Promise<Result<NamedProfile>> {
  if (id !== 'full')
    return fail('not-found', 'There is no such profile in this workspace. Nothing was written.')
  return ok({ id, name: 'Full', sha256: createHash('sha256').update(id).digest('hex') })
}
