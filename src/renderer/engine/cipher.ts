import { fail, ok, type Result } from '#shared/lib/result.ts'
import { utf8 } from '#shared/lib/bytes.ts'

/** What is stored in place of a value. */
export interface SealedBox {
  readonly nonce: Uint8Array<ArrayBuffer>
  /** AES-256-GCM ciphertext, then its 16-byte tag. */
  readonly box: Uint8Array<ArrayBuffer>
}

/**
 * Seals and opens JSON values. Never call it inside a database transaction: WebCrypto answers in a
 * later task, and IndexedDB closes a transaction that waits for anything but itself.
 */
export interface Cipher {
  /** Stands in for kind and id as primary key: HMAC-SHA256 in base64url, so that a key tells nothing. */
  rowKey(kind: string, id: string): Promise<string>
  /** `context` is authenticated, not stored: the same text must be given to open the box. */
  seal(value: unknown, context: string): Promise<SealedBox>
  /** Fails with `damaged` when the box was altered, moved, or sealed under another key. */
  open(sealed: SealedBox, context: string): Promise<Result<unknown>>
  /** The same for bytes, under a key of their own. */
  sealBytes(plain: Uint8Array<ArrayBuffer>, context: string): Promise<SealedBox>
  openBytes(sealed: SealedBox, context: string): Promise<Result<Uint8Array<ArrayBuffer>>>
}

const NONCE_BYTES = 12 // the length AES-GCM takes as it is (NIST SP 800-38D, 8.2)
const KEY_BYTES = 32

/** Derives the working keys from the 32-byte read-side key and overwrites that key with zeros. */
export async function createCipher(readsideKey: Uint8Array<ArrayBuffer>): Promise<Cipher> {
  if (readsideKey.length !== KEY_BYTES) throw new Error('The read-side key must be 32 bytes')
  const root = await crypto.subtle.importKey('raw', readsideKey, 'HKDF', false, ['deriveKey'])
  readsideKey.fill(0)
  const keyOf = (label: string) =>
    crypto.subtle.deriveKey(labelled(label), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
  const [box, piece] = await Promise.all([keyOf('boxes'), keyOf('snapshot')])
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const names = await crypto.subtle.deriveKey(labelled('row-keys'), root, hmac, false, ['sign'])

  return {
    async rowKey(kind, id) {
      return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', names, utf8(`${kind}/${id}`))))
    },
    seal: (value, context) => sealed(box, utf8(JSON.stringify(value)), context),
    async open(row, context) {
      const plain = await opened(box, row, context)
      return plain.ok ? ok(JSON.parse(new TextDecoder().decode(plain.value))) : plain
    },
    sealBytes: (plain, context) => sealed(piece, plain, context),
    openBytes: (row, context) => opened(piece, row, context),
  }
}

async function sealed(key: CryptoKey, plain: Uint8Array<ArrayBuffer>, context: string): Promise<SealedBox> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  return { nonce, box: new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, context), key, plain)) }
}

async function opened(
  key: CryptoKey,
  row: SealedBox,
  context: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(gcm(row.nonce, context), key, row.box)))
  } catch {
    // WebCrypto says no more than OperationError, or TypeError when what was stored is no bytes at all.
    return fail('damaged', 'What is stored does not open with the key of this workspace.')
  }
}

const labelled = (label: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: utf8(`holdfast/readside/${label}/v1`),
})

const gcm = (nonce: Uint8Array<ArrayBuffer>, context: string) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8(context),
})

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
