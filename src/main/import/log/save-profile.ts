import { hash } from 'node:crypto'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { Result } from '#shared/lib/result.ts'
import { writeOut } from '#main/output/write-out.ts'
import type { Vault } from '#main/vault/vault.ts'

/** Writes a profile as canonical JSON, and logs which bytes left the workspace: both or neither. */
export async function saveProfile(
  vault: Pick<Vault, 'log' | 'outgoing' | 'workspaceId'>,
  profile: ImportProfileBody,
  target: string,
): Promise<Result<void>> {
  const bytes = Buffer.from(canonicalJson(profile))
  return writeOut(vault, target, [bytes], () =>
    vault.log(
      { kind: 'workspace', id: vault.workspaceId },
      { event: 'profile-saved', sha256: hash('sha256', bytes, 'hex'), bytes: bytes.byteLength },
    ),
  )
}
