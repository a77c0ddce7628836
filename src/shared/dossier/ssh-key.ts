/*
 * Owns how OpenSSH writes public keys: on a line, as a fingerprint, in a list of allowed signers. Ed25519 only.
 */
import { fromBase64, toBase64 } from '../lib/base64.ts'
import { utf8 } from '../lib/bytes.ts'
import type { Sha256 } from '../lib/clock.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { joined, WireReader, wireString } from './ssh-wire.ts'

/** What a signature over a dossier is for: one made for anything else is none over a dossier. */
export const dossierNamespace = 'dossier@holdfast.example'

export const sshKeyType = 'ssh-ed25519'

/** The public key as `authorized_keys` has it, without a comment. */
export const sshPublicKey = (publicKey: Uint8Array): string => `${sshKeyType} ${toBase64(keyBlob(publicKey))}`

/** As `ssh-keygen -l` shows it: `SHA256:` and base64 without padding. */
export const sshFingerprint = (sha256: Sha256, publicKey: Uint8Array): string =>
  `SHA256:${toBase64(sha256(keyBlob(publicKey))).replace(/=+$/, '')}`

export interface AllowedSigner {
  /** Without spaces, quotes or wildcards; what is given to `ssh-keygen -I`. */
  readonly principal: string
  /** Raw Ed25519 key, 32 bytes. */
  readonly publicKey: Uint8Array
}

/** The file `allowed_signers` (see ssh-keygen(1)): each key good for dossiers alone. Throws on a principal that it cannot hold. */
export function allowedSigners(signers: readonly AllowedSigner[]): string {
  return signers
    .map(({ principal, publicKey }) => {
      if (!isPrincipal(principal)) throw new Error('Not the name of a signer')
      return `${principal} namespaces="${dossierNamespace}" ${sshPublicKey(publicKey)}\n`
    })
    .join('')
}

const isPrincipal = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/.test(text)

/**
 * Reads such a file; comments, keys of other kinds and keys that are not good for a dossier (another namespace, a time of
 * validity, an authority) are passed over: what is not understood confirms nobody. `damaged` when a line is none of these.
 */
export function parseAllowedSigners(text: string): Result<readonly AllowedSigner[]> {
  const signers: AllowedSigner[] = []
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, principal = '', options = '', type = '', encoded = ''] =
      /^(\S+)(?: ((?:[a-z-]+(?:="[^"]*")?)(?:,[a-z-]+(?:="[^"]*")?)*))? ((?:ssh|ecdsa|sk)-\S+) (\S+)/.exec(
        line,
      ) ?? []
    if (principal === '') return fail('damaged', 'The list of signers is not one that OpenSSH reads.')
    if (type !== sshKeyType || !isForDossiers(options)) continue
    const reader = new WireReader(fromBase64(encoded) ?? new Uint8Array())
    const [named, publicKey] = [reader.text(), reader.string()]
    if (named !== sshKeyType || publicKey.length !== 32 || !reader.isRead)
      return fail('damaged', 'A key in the list of signers is not whole.')
    signers.push({ principal, publicKey })
  }
  return ok(signers)
}

/** Whether the options of a line leave the key good for a dossier at any time. */
function isForDossiers(options: string): boolean {
  if (options === '') return true
  const [, listed] = /^namespaces="([^"]*)"$/.exec(options) ?? []
  return listed !== undefined && listed.split(',').includes(dossierNamespace)
}

/** The key as the wire has it (RFC 8709). */
export const keyBlob = (publicKey: Uint8Array): Uint8Array =>
  joined(wireString(utf8(sshKeyType)), wireString(publicKey))
