import type { NamedProfile } from '#shared/mapping/detect-profile.ts'
import type { Vault } from '#main/vault/vault.ts'

export interface OwnProfile extends NamedProfile {
  readonly reference: string
}

/** The profiles that analysts of this workspace made. */
export async function ownProfiles(vault: Pick<Vault, 'records'>): Promise<readonly OwnProfile[]> {
  const own: OwnProfile[] = []
  for await (const { id, reference, body } of vault.records('import-profile'))
    own.push({ id, reference, body })
  return own
}
