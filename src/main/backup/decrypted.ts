import { Decrypter } from 'age-encryption'
import type { Opener } from '#main/age/encrypted.ts'
import { refuse } from '#main/vault/storage/refusal.ts'

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
