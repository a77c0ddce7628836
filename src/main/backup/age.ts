import { Decrypter, Encrypter, type Identity } from 'age-encryption'
import { refuse } from '#main/vault/storage/refusal.ts'

/** What a backup is locked with. Age allows keys or one passphrase, never both. */
export type BackupLock =
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** What opens one: identities as age writes them, or the passphrase. */
export type BackupKey =
  | { readonly kind: 'identities'; readonly identities: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** Opens what was just written, without any key of those that it is locked with. */
export type Opener = BackupKey | { readonly kind: 'remembered'; readonly identity: Identity }

/**
 * The stream encrypted, and what opens it again. With keys, that is the file's own random key as age hands it to each
 * recipient: so a backup can be read back at once, and no key stays in it that nobody holds.
 */
export async function encrypted(
  plain: ReadableStream<Uint8Array>,
  lock: BackupLock,
): Promise<{ readonly stream: ReadableStream<Uint8Array>; readonly opener: Opener }> {
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') {
    encrypter.setPassphrase(lock.passphrase)
    return { stream: await encrypter.encrypt(plain), opener: lock }
  }
  let fileKey = new Uint8Array()
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key)
      return []
    },
  })
  for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  const stream = await encrypter.encrypt(plain)
  // Handed out as a copy: the library may do with it what it likes.
  return { stream, opener: { kind: 'remembered', identity: { unwrapFileKey: () => fileKey.slice() } } }
}

const magic = 'age-encryption.org/v1\n'
const maxHeaderBytes = 65_536

/** Refuses 'unsupported' what is no age file, 'wrong-passphrase' a key that does not open it, 'damaged' the rest. */
export async function decrypted(
  cipher: ReadableStream<Uint8Array>,
  beginning: Uint8Array,
  key: Opener,
): Promise<ReadableStream<Uint8Array>> {
  const head = Buffer.from(beginning.subarray(0, maxHeaderBytes)).toString('latin1')
  if (!head.startsWith(magic))
    refuse('unsupported', 'This file is no backup: it is not encrypted as one. Nothing was changed.', {
      next: 'Choose the file that ends in .age.',
    })
  // The library would read on for the end of the header as long as there is a file.
  if (!head.includes('\n--- ')) damagedBeginning()
  const decrypter = new Decrypter()
  if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase)
  else if (key.kind === 'remembered') decrypter.addIdentity(key.identity)
  else for (const identity of key.identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(cipher)
  } catch (error) {
    // The library says so in these words and in no other way; a test reads them.
    if (error instanceof Error && error.message.startsWith('no identity matched')) return wrongKey(key)
    return damagedBeginning()
  }
}

const damagedBeginning = (): never =>
  refuse('damaged', 'The beginning of the backup is damaged, so it cannot be opened. Nothing was changed.', {
    next: 'Use another copy of this backup, or another backup.',
  })

const wrongKey = (key: Opener): never =>
  refuse(
    'wrong-passphrase',
    key.kind === 'passphrase'
      ? 'This passphrase does not open the backup. Nothing was changed.'
      : 'This key does not open the backup. Nothing was changed.',
    { next: 'Check which key or passphrase the backup was made for.' },
  )
