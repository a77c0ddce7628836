import type { Archive } from '#main/archive/archive.ts'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { readWhole } from '#main/archive/read-whole.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { verifyOpened } from '#main/verify/verify.ts'
import type { PackageReport } from '#shared/domain/package-check/report.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { mostDossierBytes, readDossierJson } from './read-dossier-json.ts'
import type { ReadImport } from './read-import.ts'

/**
 * Reads a package after all of it was verified. A damaged one is refused with the names of what is damaged. Whether the
 * key that signed it is the right one is for the reader to find out: the signer's name is a claim until then.
 */
export async function readPackage(
  source: ByteSource,
  fingerprint: string | undefined,
): Promise<Result<Omit<ReadImport, 'sha256'>>> {
  const kept: ByteSource = { ...source, close: async () => undefined } // closed by whoever opened it
  const report = await verifyOpened(async () => ({ kind: 'archive', archive: await openZip(kept) }), {
    allowedSigners: null,
    fingerprints: fingerprint === undefined ? [] : [fingerprint],
    checkpoint: null,
  })
  if (report.verdict !== 'good') return refusedAs(report)
  if (report.kind !== 'package')
    return fail('unsupported', 'This is no package of Holdfast. Nothing was imported.')
  const archive = await openZip(kept)
  const json = archive.files.find(({ name }) => name.endsWith('/data/dossier.json'))
  if (json === undefined) return fail('invalid', 'The package has no dossier.json. Nothing was imported.')
  const read = readDossierJson(await readWhole(json, mostDossierBytes))
  if (!read.ok) return read
  const signatures = report.signers.map(({ name, fingerprint }) => ({
    principal: name.slice(0, 300),
    fingerprint: fingerprint.slice(0, 100),
  }))
  return ok({ ...read.value, kind: 'package', signatures, evidence: evidenceIn(archive) })
}

const evidenceName = /\/data\/evidence\/([0-9a-f]{64})(\.[a-z0-9]{1,20})?$/

const evidenceIn = ({ files }: Archive): ReadImport['evidence'] =>
  files.flatMap(({ name }) => {
    const sha256 = evidenceName.exec(name)?.[1]
    return sha256 === undefined ? [] : [[sha256, name] as const]
  })

/** The longest list of names that a message carries. */
const mostNamed = 20

function refusedAs({ verdict, checks }: PackageReport): Result<never> {
  const bad = checks.filter(({ outcome }) => outcome === 'bad')
  const names = [...new Set(bad.flatMap(({ files }) => files.map(({ name }) => name)))]
  const named = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ', …' : '')
  if (verdict === 'unusable')
    return fail('invalid', `${bad[0]?.text ?? 'This is no package that can be read.'} Nothing was imported.`)
  if (names.length === 0 && bad.every(({ id }) => id === 'signer'))
    return fail('refused', `${bad[0]?.text ?? ''} Nothing was imported.`, {
      next: 'Ask whoever sent it for the fingerprint of their key, on another way than the file came.',
    })
  return fail(
    'damaged',
    names.length > 0
      ? `This package was altered or is not whole: ${named}. Nothing was imported.`
      : `This package was altered or is not whole: ${bad[0]?.text ?? ''} Nothing was imported.`,
    { next: 'Ask whoever sent it for another copy.' },
  )
}
