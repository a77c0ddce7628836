/*
 * Owns reading a reply of a time stamping authority (RFC 3161): that it answers the request, and that the certificate it
 * carries signed it. Whom to trust is decided by whoever brings certificates of authorities: see chain.ts.
 */
import { type Certificate, type ContentInfo, SignedData, TimeStampResp, TSTInfo } from 'pkijs'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { chainOf, type Chain } from './chain.ts'
import { readAs } from './der.ts'
import { namesSigner } from './names-signer.ts'
import { sha256Oid, type Asked } from './request.ts'

/** Replies are a few thousand bytes, with certificates. */
export const maxReplyBytes = 65_536

export interface TimeStamp {
  /** When the authority says that it saw the checkpoint: ISO 8601 UTC. */
  readonly at: string
  /** The name in the certificate that signed. */
  readonly signer: string
  readonly chain: Chain['kind']
}

const signedDataOid = '1.2.840.113549.1.7.2'
const tstInfoOid = '1.2.840.113549.1.9.16.1.4'

/** `authorities` are PEM certificates of those whom the reader trusts; none: the chain is not checked. */
export async function readReply(
  der: Uint8Array,
  asked: Asked,
  authorities: string | null,
): Promise<Result<TimeStamp>> {
  try {
    return await readWhole(der, asked, authorities)
  } catch {
    // The library takes the type of each part on trust: of DER that is another, it throws wherever it is next used.
    return refused('damaged', 'The time stamp in the reply cannot be read.')
  }
}

async function readWhole(
  der: Uint8Array,
  asked: Asked,
  authorities: string | null,
): Promise<Result<TimeStamp>> {
  if (der.byteLength > maxReplyBytes)
    return refused('too-large', 'This file is too large for the reply of a time stamping service.')
  const reply = readAs(der, (schema) => new TimeStampResp({ schema }))
  if (!reply)
    return refused('damaged', 'This file is not the reply of a time stamping service, or not all of it.')
  const { status } = reply.status
  if (status !== 0 && status !== 1)
    return refused('refused', `The time stamping service refused the request (status ${status}).`)
  const token = reply.timeStampToken && signedDataIn(reply.timeStampToken)
  if (!token) return refused('damaged', 'The reply holds no time stamp.')
  const info = token.encapContentInfo.eContent && infoIn(token)
  if (!info) return refused('damaged', 'The time stamp in the reply cannot be read.')
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const imprint = hashedMessage.valueBlock.valueHexView
  if (hashAlgorithm.algorithmId !== sha256Oid || !Buffer.from(asked.imprint).equals(imprint))
    return refused('refused', 'This reply is about something else than this checkpoint.')
  const nonce = info.nonce?.valueBlock.valueHexView
  if (!nonce || !Buffer.from(asked.nonce).equals(nonce))
    return refused('refused', 'This reply answers another request than this one.')
  const signer = await signerOf(token, asked)
  if (!signer) return refused('refused', 'The signature of the time stamp is not good, so it proves nothing.')
  if (!namesSigner(token, signer))
    return refused('refused', 'The time stamp does not name the certificate that is said to have signed it.')
  const chain = chainOf(signer, token, info.genTime, authorities)
  if (!chain.ok) return chain
  return ok({ at: info.genTime.toISOString(), signer: chain.value.signer, chain: chain.value.kind })
}

const refused = (code: 'damaged' | 'refused' | 'too-large', message: string) =>
  fail(code, `${message} Nothing was kept.`, { next: 'Choose the reply to this request.' })

function signedDataIn({ contentType, content }: ContentInfo): SignedData | undefined {
  if (contentType !== signedDataOid) return undefined
  try {
    return new SignedData({ schema: content })
  } catch {
    return undefined // CMS of another kind
  }
}

function infoIn({ encapContentInfo }: SignedData): TSTInfo | undefined {
  if (encapContentInfo.eContentType !== tstInfoOid || !encapContentInfo.eContent) return undefined
  return readAs(new Uint8Array(encapContentInfo.eContent.getValue()), (schema) => new TSTInfo({ schema }))
}

/** The certificate whose signature it is, if that is good. */
async function signerOf(token: SignedData, { checkpoint }: Asked): Promise<Certificate | undefined> {
  if (token.signerInfos.length !== 1) return undefined
  try {
    const data = Uint8Array.from(checkpoint).buffer
    const verified = await token.verify({ signer: 0, checkChain: false, extendedMode: true, data })
    return verified.signatureVerified === true ? (verified.signerCertificate ?? undefined) : undefined
  } catch {
    return undefined // the library throws where a signature or its certificate is missing or does not fit
  }
}
