import { X509Certificate } from 'node:crypto'
import { Certificate, type SignedData } from 'pkijs'
import { fail, ok, type Result } from '#shared/lib/result.ts'

export interface Chain {
  /** `trusted`: up to a certificate that the reader brought. `unchecked`: they brought none. */
  readonly kind: 'trusted' | 'unchecked'
  readonly signer: string
}

const timeStamping = '1.3.6.1.5.5.7.3.8'
const extendedKeyUsage = '2.5.29.37'
const longestChain = 8

/** Whose certificate signed, and whether it leads to one of the reader's authorities. */
export function chainOf(
  signedWith: Certificate,
  token: SignedData,
  at: Date,
  authorities: string | null,
): Result<Chain> {
  const signer = inNode(signedWith)
  const carried = (token.certificates ?? []).filter((one) => one instanceof Certificate).map(inNode)
  if (!isForTimeStamps(signedWith, signer))
    return untrusted('The certificate in the reply is not one for time stamps.')
  const name = nameIn(signer)
  if (authorities === null) return ok({ kind: 'unchecked', signer: name })
  const trusted = certificatesIn(authorities)
  if (trusted.length === 0) return untrusted('The file of certificates holds none in PEM form.')
  return leadsTo(signer, carried, trusted, at)
    ? ok({ kind: 'trusted', signer: name })
    : untrusted('The certificate in the reply does not lead to an authority that you trust.')
}

/** RFC 3161, section 2.3: a key for time stamps is for nothing else, and its certificate says so as critical. */
const isForTimeStamps = ({ extensions }: Certificate, { keyUsage }: X509Certificate): boolean =>
  keyUsage?.length === 1 &&
  keyUsage[0] === timeStamping &&
  (extensions ?? []).some(({ extnID, critical }) => extnID === extendedKeyUsage && critical)

const untrusted = (message: string) =>
  fail('refused', `${message} Nothing was kept.`, { next: 'Check with whom the time stamp was made.' })

const inNode = (certificate: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema().toBER()))

function leadsTo(
  signer: X509Certificate,
  carried: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Date,
): boolean {
  let here = signer
  for (let step = 0; step < longestChain; step += 1) {
    if (at < here.validFromDate || at > here.validToDate) return false
    const below = here
    if (trusted.some((one) => one.fingerprint256 === below.fingerprint256)) return true
    const issuer = [...trusted, ...carried].find(
      (one) => one.ca && below.checkIssued(one) && below.verify(one.publicKey),
    )
    if (!issuer) return false
    here = issuer
  }
  return false
}

function certificatesIn(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.flatMap((block) => {
    try {
      return [new X509Certificate(block)]
    } catch {
      return [] // not a certificate after all
    }
  })
}

/** The common name, or all there is. */
const nameIn = ({ subject }: X509Certificate): string => /^CN=(.+)$/m.exec(subject)?.[1] ?? subject
