/*
 * Owns the texts of C2SP tlog-checkpoint and signed-note: building, signing through a function handed in, reading.
 * Holds no key, does no crypto of its own, and does not decide whom to trust.
 */
import { fromBase64, toBase64 } from '../lib/base64.ts'
import { toHex, utf8 } from '../lib/bytes.ts'
import type { Sha256 } from '../lib/clock.ts'
import { fail, ok, type Result } from '../lib/result.ts'

/** Head of a log: its name, its number of entries, its RFC 6962 root (base64 of 32 bytes). */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: string
}

/** One signature line of a note: who, the 4-byte key id as hex, and the signature itself. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: string
  readonly signature: Uint8Array
}

export interface SignedNote {
  /** What is signed: ends with a line feed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** A name and the raw Ed25519 public key (32 bytes) that signs under it. */
export interface NoteKey {
  readonly name: string
  readonly publicKey: Uint8Array
}

/** Ed25519 in the signed-note list of algorithms. */
const ED25519 = 0x01

/** Whether signed-note allows the name: not empty, no white space, no plus, no control. */
export const isKeyName = (name: string): boolean =>
  name !== '' && name.isWellFormed() && !/[\s\p{Z}\p{Cc}+]/u.test(name)

/** Text of a checkpoint, ready to sign. Throws on a head that no log can have: that is a bug of the caller. */
export function checkpointBody(checkpoint: Checkpoint): string {
  const text = `${checkpoint.origin}\n${checkpoint.size}\n${checkpoint.root}\n`
  if (!parseCheckpointBody(text).ok) throw new Error('Not a checkpoint')
  return text
}

/** Reads the three lines of a checkpoint; `damaged` otherwise. Extension lines are allowed and ignored, as C2SP asks. */
export function parseCheckpointBody(text: string): Result<Checkpoint> {
  const lines = text.split('\n')
  const [origin = '', sizeText = '', root = '', ...rest] = lines
  const size = Number(sizeText)
  const closed = rest.pop() === '' && rest.every((line) => line !== '')
  if (!closed || !isNoteText(text) || origin === '') return notCheckpoint()
  if (!/^(?:0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) return notCheckpoint()
  if (fromBase64(root)?.length !== 32) return notCheckpoint()
  return ok({ origin, size, root })
}

const notCheckpoint = () =>
  fail('damaged', 'This is not a checkpoint: it needs an origin, a size and a root hash.')

/** Signed notes are well-formed Unicode without controls other than the line feed, and end with one. */
const isNoteText = (text: string): boolean =>
  text.isWellFormed() && text.endsWith('\n') && !/[^\P{Cc}\n]/u.test(text)

/** Key id: the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), as hex. */
export function keyId(sha256: Sha256, { name, publicKey }: NoteKey): string {
  return toHex(sha256(joined(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4))
}

/** The key as others configure it: `name+keyid+base64(0x01 ‖ public key)`. */
export const verifierKey = (sha256: Sha256, key: NoteKey): string =>
  `${key.name}+${keyId(sha256, key)}+${toBase64(joined(Uint8Array.of(ED25519), key.publicKey))}`

/** Reads a verifier key; `unsupported` for another algorithm, `damaged` when its parts do not fit together. */
export function parseVerifierKey(sha256: Sha256, text: string): Result<NoteKey> {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || !bytes) return fail('damaged', 'This is not a verifier key.')
  if (bytes[0] !== ED25519 || bytes.length !== 33)
    return fail('unsupported', 'Only Ed25519 keys can be used.')
  const key = { name, publicKey: bytes.slice(1) }
  return keyId(sha256, key) === id ? ok(key) : fail('damaged', 'The verifier key does not match its id.')
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** Line `— name base64(key id ‖ signature)`, with its line feed. */
const signatureLine = ({ name, keyId: id, signature }: NoteSignature): string =>
  `— ${name} ${toBase64(joined(idBytes(id), signature))}\n`

const idBytes = (id: string): Uint8Array =>
  Uint8Array.from({ length: 4 }, (_, index) => Number.parseInt(id.slice(index * 2, index * 2 + 2), 16))

/**
 * Signs a text as a note with one Ed25519 signature. `sign` gets the text's UTF-8 bytes and returns 64 bytes.
 * Throws on a text or name that a note cannot hold.
 */
export function signNote(
  text: string,
  key: NoteKey,
  { sha256, sign }: { readonly sha256: Sha256; readonly sign: (bytes: Uint8Array) => Uint8Array },
): string {
  if (!isNoteText(text) || !isKeyName(key.name)) throw new Error('Not a note that can be signed')
  const signature = sign(utf8(text))
  if (signature.length !== 64) throw new Error('An Ed25519 signature has 64 bytes')
  return `${text}\n${signatureLine({ name: key.name, keyId: keyId(sha256, key), signature })}`
}

/** Takes a signed note apart; `damaged` when it is none. Says nothing yet about whether a signature is good. */
export function parseNote(note: string): Result<SignedNote> {
  const split = note.lastIndexOf('\n\n')
  const text = note.slice(0, split + 1)
  if (split < 1 || !isNoteText(note)) return notNote()
  const lines = note.slice(split + 2, -1).split('\n')
  const signatures = lines.map(parseSignatureLine)
  const known = signatures.filter((signature) => signature !== null)
  return known.length === signatures.length ? ok({ text, signatures: known }) : notNote()
}

const notNote = () => fail('damaged', 'This is not a signed note.')

function parseSignatureLine(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || !bytes || bytes.length < 5) return null
  return { name, keyId: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) }
}

/**
 * Whether the note carries a good signature by this key. Lines by other keys are passed over; a line that has
 * this key's name and id but fails makes the whole note bad. `verify` gets the text's UTF-8 bytes and the signature.
 */
export function isSignedBy(
  note: SignedNote,
  key: NoteKey,
  tools: { readonly sha256: Sha256; readonly verify: (bytes: Uint8Array, signature: Uint8Array) => boolean },
): boolean {
  const id = keyId(tools.sha256, key)
  const own = note.signatures.filter((line) => line.name === key.name && line.keyId === id)
  return own.length > 0 && own.every((line) => tools.verify(utf8(note.text), line.signature))
}
