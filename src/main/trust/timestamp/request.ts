import { createHash, randomBytes } from 'node:crypto'
import { Integer, Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs'
import { utf8 } from '#shared/lib/bytes.ts'
import { readAs } from './der.ts'

export const sha256Oid = '2.16.840.1.101.3.4.2.1'

/** What a reply has to answer to. */
export interface Asked {
  /** Its bytes. */
  readonly checkpoint: Uint8Array
  /** SHA-256 of them. */
  readonly imprint: Uint8Array
  readonly nonce: Uint8Array
}

const imprintOf = (checkpoint: string): Uint8Array => createHash('sha256').update(checkpoint).digest()

/**
 * A request of RFC 3161 for a time stamp over the bytes of a checkpoint, in DER: made offline, sent by whoever is online.
 * `random` are 16 bytes, from which its nonce is made.
 */
export function timeStampRequest(checkpoint: string, random: Uint8Array = randomBytes(16)): Uint8Array {
  const nonce = Uint8Array.from(random)
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40 // an INTEGER that is positive, and of this length for sure
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(imprintOf(checkpoint)) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/**
 * The one request over a checkpoint that goes along in packages: the same each time, so that nobody has to keep it. Its
 * nonce ties a reply to it; an older reply to the same would say that the bytes were there earlier.
 */
export const settledRequest = (checkpoint: string): Uint8Array =>
  timeStampRequest(
    checkpoint,
    createHash('sha256').update('holdfast time stamp request\n').update(checkpoint).digest().subarray(0, 16),
  )

/** What was asked; undefined when this is no request that was made here for this checkpoint. */
export function askedIn(der: Uint8Array, checkpoint: string): Asked | undefined {
  const request = readAs(der, (schema) => new TimeStampReq({ schema }))
  if (!request?.nonce) return undefined
  const imprint = new Uint8Array(request.messageImprint.hashedMessage.valueBlock.valueHexView)
  const nonce = new Uint8Array(request.nonce.valueBlock.valueHexView)
  return Buffer.from(imprint).equals(imprintOf(checkpoint))
    ? { checkpoint: utf8(checkpoint), imprint, nonce }
    : undefined
}
