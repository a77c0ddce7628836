import { counted } from '../counted.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import type { FileFinding } from '#shared/domain/package-check/report.ts'
import { damaged, extra, type Findings } from '../findings.ts'
import type { PackageFiles } from './package-files.ts'

const folder = 'data/evidence/'

/** The files of evidence against what the dossier says of them. */
export function checkEvidence(files: PackageFiles, dossier: Dossier, findings: Findings): void {
  const there = files.names.filter((name) => name.startsWith(folder))
  const wrong: FileFinding[] = []
  for (const name of there) {
    const [, named] = /^data\/evidence\/([0-9a-f]{64})(?:\.[a-z0-9]+)?$/.exec(name) ?? []
    const item = dossier.evidence.find(({ file }) => file.sha256 === named)
    if (!item) wrong.push(extra(name, 'The dossier has no item of evidence with this hash.'))
    else if (
      files.sha256(name) !== item.file.sha256 ||
      files.sha512(name) !== item.file.sha512 ||
      files.bytes(name) !== item.file.bytes
    )
      wrong.push(damaged(name, `It is not the file of ${item.reference}.`))
  }
  const lacking = dossier.evidence.filter(
    ({ file }) => !there.some((name) => name.startsWith(`${folder}${file.sha256}`)),
  )
  const left =
    lacking.length > 0
      ? ` Described and not in the package: ${lacking
          .map(({ reference }) => reference)
          .slice(0, 20)
          .join(', ')}${lacking.length > 20 ? ', …' : ''}.`
      : ''
  findings.add(
    'evidence',
    lacking.length > 0 && wrong.length === 0 ? 'note' : 'good',
    `${counted(there.length, 'file')} of evidence.${left}`,
    wrong,
  )
}
