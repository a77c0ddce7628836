import { createHash } from 'node:crypto'
import { createMessage, generateKey, readSignature, sign, type PrivateKey } from 'openpgp'

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A key as a phone makes one for itself. */
export async function phoneKey(): Promise<{ readonly key: PrivateKey; readonly armored: string }> {
  const { privateKey } = await generateKey({
    userIDs: [{ email: 'noone@example.org' }],
    date: new Date('2022-01-01T00:00:00Z'),
    format: 'object',
  })
  return { key: privateKey, armored: privateKey.toPublic().armor() }
}

export const signatureOf = async (
  bytes: string | Uint8Array,
  key: PrivateKey,
  date = new Date('2022-03-16T09:00:00Z'),
): Promise<string> =>
  sign({
    message: await createMessage({ binary: Buffer.from(bytes) }),
    signingKeys: key,
    detached: true,
    date,
  })

/** Where a packet of version 4 says what (RFC 9580, 5.2.3). */
const at = { version: 0, type: 1, method: 2, hash: 3 } as const

/** The same signature with another number in one of its first places. */
export async function saidToBe(armored: string, what: keyof typeof at, number: number): Promise<Uint8Array> {
  const packet = Uint8Array.from((await readSignature({ armoredSignature: armored })).write())
  const body = (packet[1] ?? 0) < 192 ? 2 : 3
  packet[body + at[what]] = number
  return packet
}

/** Over text, in which line ends do not count. */
export const textSignatureOf = async (text: string, key: PrivateKey): Promise<string> =>
  sign({
    message: await createMessage({ text }),
    signingKeys: key,
    detached: true,
    date: new Date('2022-03-16T09:00:00Z'),
  })

/** A proof as ProofMode writes it: no quotes, a comma at the end of each line. */
export const proofCsv = (fields: Readonly<Record<string, string>>): string =>
  `${Object.keys(fields).join(',')},\n${Object.values(fields).join(',')},\n\n`

/** The files of a zip with one photo, all of it as it should be. */
export async function goodProof(
  photo: string | Uint8Array,
  key: PrivateKey,
): Promise<Record<string, string | Uint8Array>> {
  const hash = sha256(photo)
  const csv = proofCsv({
    'File Path': '/storage/DCIM/photo.jpg',
    'File Hash SHA256': hash,
    'Location.Latitude': '47.1',
    'Location.Longitude': '37.5',
    'Location.Accuracy': '12.3',
    'Location.Time': '1647420600000',
    'Proof Generated': '2022-03-16T08:50Z',
    Manufacturer: 'Acme',
    Hardware: 'X1',
  })
  const json = JSON.stringify({ 'File Hash SHA256': hash })
  return {
    'photo.jpg': photo,
    [`${hash}.asc`]: await signatureOf(photo, key),
    [`${hash}.proof.csv`]: csv,
    [`${hash}.proof.csv.asc`]: await signatureOf(csv, key),
    [`${hash}.proof.json`]: json,
    [`${hash}.proof.json.asc`]: await signatureOf(json, key),
    [`${hash}.ots`]: 'made on a network',
    'HowToVerifyProofData.txt': 'by hand',
  }
}
