import { typedPassphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import { isAuthentic } from './keys/header.ts'
import { passphraseSlots, type WorkspaceHeader } from './keys/header-schema.ts'
import type { FoundHeaders } from './keys/header-files.ts'
import { isSaneHeader } from './keys/kdf-budget.ts'
import { unwrapSecrets, zeroSecrets, type Secrets } from './keys/slot.ts'
import { refuse } from './storage/refusal.ts'

export interface Unlocked {
  readonly header: WorkspaceHeader
  readonly secrets: Secrets
}

/** Tries the passphrase on each slot of each readable copy of the header. Changes nothing on disk. */
export async function unlock(headers: FoundHeaders, passphrase: string): Promise<Unlocked> {
  const candidates = headers.copiesAgree ? headers.candidates.slice(0, 1) : headers.candidates
  if (typedPassphraseIssue(passphrase) !== undefined) return wrongPassphrase()
  let altered = false
  for (const header of candidates) {
    if (!isSaneHeader(passphraseSlots(header))) {
      altered = true
      continue
    }
    for (const slot of passphraseSlots(header)) {
      const secrets = await unwrapSecrets(slot, passphrase, header.workspaceId)
      if (!secrets) continue
      if (isAuthentic(secrets.dataKey, header)) return { header, secrets }
      zeroSecrets(secrets)
      altered = true
    }
  }
  if (!altered) return wrongPassphrase()
  return alteredHeader()
}

export const alteredHeader = (): never =>
  refuse('damaged', 'The workspace header was altered, so it is not trusted. Nothing was changed.', {
    next: 'Restore header.json from a backup of this workspace.',
  })

const wrongPassphrase = (): never =>
  refuse('wrong-passphrase', 'This passphrase does not open the workspace. Nothing was changed.', {
    next: 'Check Caps Lock and the keyboard layout, then try again.',
  })
