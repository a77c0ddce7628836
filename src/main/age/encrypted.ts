import { Encrypter, type Identity } from 'age-encryption'

/** What a file is locked with. Age allows keys or one passphrase, never both. */
export type AgeLock =
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** What opens one: identities as age writes them, or the passphrase. */
export type AgeKey =
  | { readonly kind: 'identities'; readonly identities: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** Opens what was just written, without any key of those that it is locked with. */
export type Opener = AgeKey | { readonly kind: 'remembered'; readonly identity: Identity }

/**
 * The stream encrypted, and what opens it again. With keys, that is the file's own random key as age hands it to each
 * recipient: so a file can be read back at once, and no key stays in it that nobody holds.
 */
export async function encrypted(
  plain: ReadableStream<Uint8Array>,
  lock: AgeLock,
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
