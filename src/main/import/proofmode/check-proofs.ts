import { createHash } from 'node:crypto'
import type { Archive, ArchiveFile } from '#main/archive/archive.ts'
import { Unreadable } from '#main/archive/unreadable.ts'
import { checkSignature } from './check-signature.ts'
import { keysIn, type ProofKeys } from './keys-in.ts'
import { pairProofs, type HashedMedia } from './pair-proofs.ts'
import { named } from './proof-file.ts'
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
  const { proofs, media, publicKeys } = proofZip(archive.files)
  const keys = await keysIn(publicKeys)
  const hashed: HashedMedia[] = []
  for (const file of media) hashed.push({ file, sha256: await sha256Of(file) })
  const { proofOf, left } = await pairProofs(hashed, proofs)
  const checked: CheckedMedia[] = []
  for (const one of hashed) {
    const { name, bytes } = one.file
    checked.push({ name, bytes, sha256: one.sha256, ...(await checkOne(one, proofOf(one), keys)) })
  }
  return { media: checked, withoutMedia: left.map(({ of }) => of) }
}

async function checkOne(
  { file, sha256 }: HashedMedia,
  proof: ProofFiles | undefined,
  keys: ProofKeys,
): Promise<Pick<CheckedMedia, 'checks' | 'noted'>> {
  if (proof === undefined) return { checks: [notChecked('no-proof')], noted: null }
  const inName = namedHash(proof)
  const checks: ProofCheck[] = inName === null ? [] : [hashInName(inName, sha256)]
  let noted: CheckedMedia['noted'] = null
  for (const form of ['csv', 'json'] as const) {
    const part = proof.parts.get(form)
    if (part === undefined) continue
    const statement = await readStatement(part, form)
    checks.push(hashInProof(form, statement?.hashes ?? null, sha256))
    noted ??= statement?.noted ?? null
  }
  // What was noted beside other bytes says nothing of these.
  if (checks.some(({ outcome }) => outcome === 'failure')) noted = null
  const canCheck = keys.isAll || keys.keys.length > 0
  if (!canCheck) checks.push(notChecked('no-readable-key'))
  for (const [part, of] of signatures) {
    const signature = proof.parts.get(part)
    const signed = of === null ? file : proof.parts.get(of)
    if (signed === undefined) continue
    if (signature === undefined) checks.push(notChecked(`no-${part}`))
    else if (canCheck) checks.push(signatureWords(part, await checkSignature(signed, signature, keys)))
  }
  for (const other of ['open-timestamps', 'safety-net', 'device-check'] as const)
    if (proof.parts.has(other)) checks.push(notChecked(other))
  return { checks, noted }
}

async function sha256Of(file: ArchiveFile): Promise<string> {
  const hash = createHash('sha256')
  await named(file, async () => {
    for await (const piece of file.read()) hash.update(piece)
  })
  return hash.digest('hex')
}
