import { createHash } from 'node:crypto'
import { ObjectIdentifier, OctetString, Sequence, type AsnType } from 'asn1js'
import type { Certificate, SignedData } from 'pkijs'

const signingCertificate = '1.2.840.113549.1.9.16.2.12'
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47'
const digests = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/**
 * Whether what was signed names this certificate as the signer's (ESSCertID: RFC 3161, section 2.4.2; RFC 5816). A signature
 * alone fits every certificate of the same key, whatever that one says of whose it is and until when.
 */
export function namesSigner(token: SignedData, signer: Certificate): boolean {
  const attributes = token.signerInfos[0]?.signedAttrs?.attributes ?? []
  const valueOf = (oid: string): AsnType | undefined =>
    attributes.find(({ type }) => type === oid)?.values[0] as AsnType | undefined // any value, to the library
  const [newer, older] = [valueOf(signingCertificateV2), valueOf(signingCertificate)]
  const named = newer ? firstNamed(newer, 'sha256') : firstNamed(older, 'sha1')
  if (!named) return false
  const der = Buffer.from(signer.toSchema().toBER())
  return createHash(named.digest).update(der).digest().equals(named.hash)
}

/** The first certificate named is the signer's. Its hash stands behind the name of the digest, where that is not the usual one. */
function firstNamed(
  value: AsnType | undefined,
  usual: string,
): { readonly digest: string; readonly hash: Buffer } | undefined {
  const [first, second] = partsOf(partsOf(partsOf(value)[0])[0])
  const isSaid = first instanceof Sequence
  const [oid] = isSaid ? partsOf(first) : []
  const digest = isSaid ? oid instanceof ObjectIdentifier && digests.get(oid.valueBlock.toString()) : usual
  const hash = isSaid ? second : first
  if (!digest || !(hash instanceof OctetString)) return undefined
  return { digest, hash: Buffer.from(hash.valueBlock.valueHexView) }
}

const partsOf = (value: unknown): readonly unknown[] =>
  value instanceof Sequence ? value.valueBlock.value : []
