import { counted } from '../counted.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import {
  allowedSigners,
  parseAllowedSigners,
  sshFingerprint,
  type AllowedSigner,
} from '#shared/dossier/ssh-key.ts'
import { isSshSignatureOver, parseSshSignature } from '#shared/dossier/ssh-signature.ts'
import { toBase64 } from '#shared/lib/base64.ts'
import { toHex } from '#shared/lib/bytes.ts'
import type { FileFinding } from '#shared/domain/package-check/report.ts'
import { sha256, sha512, verifyEd25519 } from '../ed25519.ts'
import { damaged, extra, missing, type Findings } from '../findings.ts'
import type { VerifyOrder } from '../order.ts'
import type { PackageFiles } from './package-files.ts'

const folder = 'signatures/'
const listOfSigners = `${folder}allowed_signers`
const signed = 'tagmanifest-sha256.txt'
const maxText = 2 ** 20

/** Files that no list can hold, because they were made over the lists. */
export const standsOutside = (name: string): boolean =>
  name.startsWith(folder) || name === 'timestamps/checkpoint.tsr' || name === 'timestamps/ca.pem'

/** Whoever made a good signature, as the package itself names them. */
export interface Signed {
  readonly principal: string
  readonly publicKey: Uint8Array
}

/** Who signed the lists; they come back for the checks that need their keys. */
export async function checkSignatures(
  files: PackageFiles,
  order: Pick<VerifyOrder, 'allowedSigners' | 'fingerprints'>,
  findings: Findings,
): Promise<readonly Signed[]> {
  const wrong: FileFinding[] = []
  const inside = await signersInside(files, wrong)
  const message = await files.content(signed, 64 * 2 ** 20)
  const keys: Uint8Array[] = []
  const names = files.names.filter((name) => name.startsWith(folder) && name !== listOfSigners)
  for (const name of names) {
    const text = (await files.text(name, maxText)) ?? ''
    if (!name.endsWith('.sig')) wrong.push(extra(name, 'It is no signature.'))
    else {
      const key = message.ok ? keyOver(text, message.value) : undefined
      if (key === undefined)
        wrong.push(
          damaged(name, `It is no signature over ${signed} as it is.`),
          damaged(signed, `It is not what ${name} was made over: one of the two was changed.`),
        )
      else if (!inside.some(({ publicKey }) => toHex(publicKey) === toHex(key)))
        wrong.push(damaged(listOfSigners, `It does not have the key that signed ${name}.`))
      else keys.push(key)
    }
  }
  for (const { publicKey, principal } of inside)
    if (!keys.some((key) => toHex(key) === toHex(publicKey)))
      wrong.push(damaged(listOfSigners, `It has “${principal}”, who did not sign.`))
  if (!names.some((name) => name.endsWith('.sig')))
    wrong.push(missing(`${folder}${signed}.sig`, 'Nobody signed this package.'))
  findings.add(
    'signature',
    'good',
    `${counted(keys.length, 'good signature')} over the lists of files.`,
    wrong,
  )
  checkSigners(keys, inside, order, findings)
  return inside.filter(({ publicKey }) => keys.some((key) => toHex(key) === toHex(publicKey)))
}

/**
 * The name beside a key is in no list of hashes: it is held against the analyst of that key in the dossier. Where a profile
 * leaves the analysts out, the name is only a name, and that is said.
 */
export function checkNames(signed: readonly Signed[], dossier: Dossier, findings: Findings): void {
  for (const { principal, publicKey } of signed) {
    const analyst = dossier.analysts.find((one) => one.publicKey === toBase64(publicKey))
    if (analyst === undefined)
      findings.add(
        'signer',
        'note',
        `The dossier does not say whose key “${principal}” is. The name beside a key is not signed itself.`,
      )
    else if (analyst.reference !== principal)
      findings.add('signer', 'bad', 'The list of signers has another name for a key than the dossier.', [
        damaged(listOfSigners, `It says “${principal}” where the dossier says ${analyst.reference}.`),
      ])
  }
}

async function signersInside(files: PackageFiles, wrong: FileFinding[]): Promise<readonly AllowedSigner[]> {
  const text = await files.text(listOfSigners, maxText)
  const read = parseAllowedSigners(text ?? '')
  if (text === undefined) wrong.push(missing(listOfSigners, 'The list of those who signed is missing.'))
  else if (!read.ok) wrong.push(damaged(listOfSigners, read.failure.message))
  else if (!isOneForm(text, read.value))
    wrong.push(damaged(listOfSigners, 'It is not as Holdfast writes it.'))
  return read.ok ? read.value : []
}

function isOneForm(text: string, signers: readonly AllowedSigner[]): boolean {
  try {
    return allowedSigners(signers) === text
  } catch {
    return false // a name that such a list cannot hold
  }
}

/** The key whose signature it is; undefined when it is none, or is not written in the one form that it has. */
function keyOver(text: string, message: Uint8Array): Uint8Array | undefined {
  const parsed = parseSshSignature(text)
  if (!parsed.ok || !isArmourPlain(text)) return undefined
  return isSshSignatureOver(message, parsed.value, { sha512, verify: verifyEd25519 })
    ? parsed.value.publicKey
    : undefined
}

/** Base64 and line breaks leave room for bytes that mean nothing. */
function isArmourPlain(text: string): boolean {
  const [begin = '', ...rest] = text.split('\n')
  const end = rest.at(-2) ?? ''
  const body = rest.slice(0, -2).join('')
  const lines = toBase64(Buffer.from(body, 'base64')).match(/.{1,70}/g) ?? []
  return text === [begin, ...lines, end, ''].join('\n') && rest.at(-1) === ''
}

function checkSigners(
  keys: readonly Uint8Array[],
  inside: readonly AllowedSigner[],
  order: Pick<VerifyOrder, 'allowedSigners' | 'fingerprints'>,
  findings: Findings,
): void {
  const brought = order.allowedSigners === null ? [] : parseAllowedSigners(order.allowedSigners)
  const elsewhere = 'ok' in brought ? (brought.ok ? brought.value : []) : []
  const wanted = new Set([
    ...order.fingerprints.map((one) =>
      one
        .trim()
        .replace(/^(?!SHA256:)/, 'SHA256:')
        .replace(/=+$/, ''),
    ),
    ...elsewhere.map(({ publicKey }) => sshFingerprint(sha256, publicKey)),
  ])
  for (const key of keys) {
    const fingerprint = sshFingerprint(sha256, key)
    const known = [...elsewhere, ...inside].find(({ publicKey }) => toHex(publicKey) === toHex(key))
    findings.signers.push({ name: known?.principal ?? '', fingerprint, confirmed: wanted.has(fingerprint) })
  }
  if ('ok' in brought && !brought.ok) {
    findings.add(
      'signer',
      'bad',
      'The list of signers that you gave cannot be read, so nothing was held against it.',
    )
    return
  }
  if (order.allowedSigners !== null && elsewhere.length === 0 && order.fingerprints.length === 0) {
    findings.add(
      'signer',
      'bad',
      'The list of signers that you gave has no Ed25519 key for dossiers that is good now, so nothing was held against it.',
    )
    return
  }
  const confirmed = findings.signers.filter((one) => one.confirmed)
  const prints = findings.signers.map(({ fingerprint }) => fingerprint).join(', ')
  if (wanted.size === 0)
    findings.add(
      'signer',
      'note',
      `WHOSE KEY IT IS WAS NOT CHECKED. The package says who signed, and that proves only that it agrees with itself. Compare ${prints || 'the fingerprint'} with one that you have from elsewhere.`,
    )
  else if (confirmed.length === 0)
    findings.add(
      'signer',
      'bad',
      `None of the keys that you gave signed this. It was signed by ${prints || 'nobody'}.`,
    )
  else
    findings.add(
      'signer',
      'good',
      `Signed by a key that you gave: ${confirmed.map(({ name, fingerprint }) => `${name} ${fingerprint}`).join(', ')}.`,
    )
}
