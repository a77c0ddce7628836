import { createHash } from 'node:crypto'
import type { NamedProfile } from '#shared/domain/dossier-version/schema.ts'
import {
  builtInProfiles,
  isBuiltInProfile,
  storedProfile,
  type ExportProfile,
} from '#shared/domain/export-profile/built-in.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'

/** The profile of that name, or of that record. */
export async function profileOf(vault: Pick<Vault, 'record'>, id: string): Promise<Result<ExportProfile>> {
  if (isBuiltInProfile(id)) return ok(builtInProfiles[id])
  const record = await vault.record('export-profile', id)
  return record === undefined
    ? fail('not-found', 'There is no such profile in this workspace. Nothing was written.')
    : ok(storedProfile(record))
}

/** What a dossier says of the profile that it was made by. */
export const namedProfile = ({ id, title, rules }: ExportProfile): NamedProfile => ({
  id,
  name: title,
  sha256: createHash('sha256').update(canonicalJson(rules)).digest('hex'),
})
