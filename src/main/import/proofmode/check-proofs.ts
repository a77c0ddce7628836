import { createHash } from 'node:crypto'
import type { Archive, ArchiveFile } from '#main/archive/archive.ts'
import { Unreadable } from '#main/archive/unreadable.ts'
import type { PublicKey } from 'openpgp'
import { checkSignature, keysIn } from './check-signature.ts'
import { namedHash, proofZip, type ProofFiles } from './proof-files.ts'
import { readStatement, type NotedByPhone } from './proof-statement.ts'
import { hashInName, hashInProof, notChecked, signatureWords, type ProofCheck } from './proof-words.ts'

/** A photo or video of a zip, and what was found when its proof was checked. */
export interface CheckedMedia {
  /** In the zip. */
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly checks: readonly ProofCheck[]
  /** What the phone noted; null where it noted nothing that can be read. */
  readonly noted: NotedByPhone | null
}

export interface CheckedProofs {
  readonly media: readonly CheckedMedia[]
  /** Proofs of files that are not in the zip, by what their names say that they are of. */
  readonly withoutMedia: readonly string[]
}

const signatures = [
  ['media-signature', null],
  ['csv-signature', 'csv'],
  ['json-signature', 'json'],
] as const

/** Checks every proof of a zip of ProofMode, without any network. Throws `Unreadable`. */
export async function checkProofs(archive: Archive): Promise<CheckedProofs> {
  const [problem] = archive.problems
  if (problem !== undefined)
    throw new Unreadable({ ...problem.failure, message: `${problem.name}: ${problem.failure.message}` })
  const { proofs, media, publicKey } = proofZip(archive.files)
  const keys = await keysIn(publicKey)
  const left = new Set(proofs)
  const checked: CheckedMedia[] = []
  for (const file of media) {
    const sha256 = await sha256Of(file)
    const proof = proofs.find((one) => namedHash(one) === sha256) ?? proofs.find(({ of }) => of === file.name)
    if (proof !== undefined) left.delete(proof)
    checked.push({
      name: file.name,
      bytes: file.bytes,
      sha256,
      ...(await checkOne({ file, sha256 }, proof, keys)),
    })
  }
  return { media: checked, withoutMedia: [...left].map(({ of }) => of) }
}

async function checkOne(
  { file, sha256 }: { readonly file: ArchiveFile; readonly sha256: string },
  proof: ProofFiles | undefined,
  keys: readonly PublicKey[] | null,
): Promise<Pick<CheckedMedia, 'checks' | 'noted'>> {
  if (proof === undefined) return { checks: [notChecked('no-proof')], noted: null }
  const checks: ProofCheck[] = namedHash(proof) === sha256 ? [hashInName(sha256)] : []
  let noted: CheckedMedia['noted'] = null
  for (const form of ['csv', 'json'] as const) {
    const part = proof.parts.get(form)
    if (part === undefined) continue
    const statement = await readStatement(part, form)
    checks.push(hashInProof(form, statement?.hashes ?? null, sha256))
    noted ??= statement?.noted ?? null
  }
  if (keys === null) checks.push(notChecked('no-readable-key'))
  for (const [part, of] of signatures) {
    const signature = proof.parts.get(part)
    const signed = of === null ? file : proof.parts.get(of)
    if (signed === undefined) continue
    if (signature === undefined) checks.push(notChecked(`no-${part}`))
    else if (keys !== null) checks.push(signatureWords(part, await checkSignature(signed, signature, keys)))
  }
  for (const other of ['open-timestamps', 'safety-net', 'device-check'] as const)
    if (proof.parts.has(other)) checks.push(notChecked(other))
  return { checks, noted }
}

async function sha256Of(file: ArchiveFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of file.read()) hash.update(piece)
  return hash.digest('hex')
}
