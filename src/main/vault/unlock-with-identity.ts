import { identityToRecipient } from 'age-encryption'
import { isAuthentic } from './keys/header.ts'
import { unwrapWithIdentity, type AgeSecrets } from './keys/age-slot.ts'
import type { FoundHeaders } from './keys/header-files.ts'
import type { AgeSlot, KeySlot, WorkspaceHeader } from './keys/header-schema.ts'
import { alteredHeader } from './unlock.ts'

export interface UnlockedByIdentity {
  readonly header: WorkspaceHeader
  readonly slot: AgeSlot
  readonly secrets: AgeSecrets
}

/**
 * Opens the slot of an age identity; undefined when no readable copy of the header has one. A slot that opens in a
 * header that is not authentic is no way in: somebody else wrote it.
 */
export async function unlockWithIdentity(
  { candidates }: FoundHeaders,
  identity: string,
  purpose: AgeSlot['purpose'],
): Promise<UnlockedByIdentity | undefined> {
  const recipient = await identityToRecipient(identity)
  let altered = false
  for (const header of candidates)
    for (const slot of header.slots as readonly KeySlot[]) {
      if (slot.kind !== 'age' || slot.purpose !== purpose || slot.recipient !== recipient) continue
      const secrets = await unwrapWithIdentity(slot, identity)
      if (secrets && isAuthentic(secrets.dataKey, header)) return { header, slot, secrets }
      secrets?.dataKey.fill(0)
      secrets?.seed?.fill(0)
      altered = true
    }
  return altered ? alteredHeader() : undefined
}
