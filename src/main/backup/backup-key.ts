import { ageIdentity, identitiesIn } from '#main/vault/keys/age-identity.ts'
import type { FoundHeaders } from '#main/vault/keys/header-files.ts'
import { secretOfWords } from '#main/vault/keys/recovery-words.ts'
import { refuse } from '#main/vault/storage/refusal.ts'
import { unlockWithIdentity } from '#main/vault/unlock-with-identity.ts'
import { unlock, type Unlocked } from '#main/vault/unlock.ts'
import type { AgeKey } from '#main/age/encrypted.ts'

/** What somebody has in hand to open a backup with, as it was typed or read. */
export type KeyInHand =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'identity-file'; readonly text: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

export function backupKeyOf(inHand: KeyInHand): AgeKey {
  if (inHand.kind === 'passphrase') return inHand
  if (inHand.kind === 'identity-file') {
    const identities = identitiesIn(inHand.text)
    if (identities.length > 0) return { kind: 'identities', identities }
    return refuse('invalid', 'This file holds no key that could open a backup.', {
      next: 'Choose the file that age-keygen wrote; its key begins with AGE-SECRET-KEY-1.',
    })
  }
  const secret = secretOfWords(inHand.words)
  if (secret instanceof Uint8Array) return { kind: 'identities', identities: [ageIdentity(secret)] }
  switch (secret.kind) {
    case 'count':
      return refuse('invalid', `A recovery key has 24 words; these are ${secret.count}.`)
    case 'unknown':
      return refuse('invalid', `Word ${secret.at} is not a word of recovery keys.`, {
        next: 'Compare it with your paper.',
      })
    case 'checksum':
      return refuse('invalid', 'These are words of recovery keys, but not in this order.', {
        next: 'Compare the words and their order with your paper.',
      })
  }
}

/** Opens the header of the workspace in the backup: with a passphrase of an analyst, or with the recovery key itself. */
export async function unlockCopy(
  headers: FoundHeaders,
  key: AgeKey,
  passphrase: string | null,
): Promise<Unlocked> {
  if (passphrase !== null) return unlock(headers, passphrase)
  for (const identity of key.kind === 'identities' ? key.identities : []) {
    const found = await unlockWithIdentity(headers, identity, 'recovery')
    const { seed = null, dataKey } = found?.secrets ?? {}
    if (found && dataKey && seed !== null) return { header: found.header, secrets: { dataKey, seed } }
  }
  // An organisation's key opens the file; who works in the workspace signs with a key of their own.
  return refuse(
    'locked',
    'The backup is opened; its workspace needs the passphrase of one of its analysts.',
    {
      next: 'Give the passphrase of the workspace as well. With the key of an organisation alone, unpack the backup with age and tar, and open that folder with the key.',
    },
  )
}
