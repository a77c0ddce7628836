import type { Vault } from '#main/vault/vault.ts'
import type { NamedProfile } from '#shared/mapping/detect-profile.ts'

/** The profiles that analysts of this workspace made. */
export async function ownProfiles(vault: Pick<Vault, 'records'>): Promise<readonly NamedProfile[]> {
  const own: NamedProfile[] = []
  for await (const { id, body } of vault.records('import-profile')) own.push({ id, body })
  return own
}
