/*
 * Owns the order of the checks over a package, a bag or a lone dossier. It knows neither the vault nor the app: the same
 * code runs in the app, on the command line and in one file for a plain Node. It writes nothing anywhere.
 */
import type { Archive } from '#main/archive/archive.ts'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { readable, unreadable } from '#main/archive/unreadable.ts'
import type { PackageReport } from '#shared/domain/package-check/report.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { checkBag, type BagRules } from './bag/check-bag.ts'
import { bagRoot, isPackageOf, openBag, type Bag } from './bag/open-bag.ts'
import { damaged, Findings } from './findings.ts'
import { openPlace, type OpenedPlace } from './open-place.ts'
import type { VerifyOrder, VerifyWork } from './order.ts'
import { checkCheckpoint, checkKept } from './package/check-checkpoint.ts'
import { checkCustody } from './package/check-custody.ts'
import { checkDossier, maxDossierBytes } from './package/check-dossier.ts'
import { checkFolder } from './package/check-folder.ts'
import { checkEvidence } from './package/check-evidence.ts'
import { checkPdf, type NamedPdf } from './package/check-pdf.ts'
import { checkNames, checkSignatures, standsOutside } from './package/check-signatures.ts'
import { checkTables } from './package/check-tables.ts'
import { checkTimeStamp } from './package/check-time-stamp.ts'
import { checkUnsigned } from './unsigned.ts'
import { PackageFiles } from './package/package-files.ts'

/** Verifies what lies there; whatever is wrong with it is in the report. Throws only when it was aborted. */
export const verify = (order: VerifyOrder, work: VerifyWork = {}): Promise<PackageReport> =>
  verifyOpened(() => openPlace(order.place, order.key), order, work)

export type Held = Omit<VerifyOrder, 'place' | 'key'>

export async function verifyOpened(
  open: () => Promise<OpenedPlace>,
  held: Held,
  work: VerifyWork = {},
): Promise<PackageReport> {
  const opened = await readable(open)
  if (!opened.ok) return unusable(opened.failure)
  const place = opened.value
  const findings = new Findings()
  try {
    const kind =
      place.kind === 'archive'
        ? await verifyArchive(place.archive, held, work, findings)
        : ({ ok: true, value: await verifyLone(place.kind, place.source, { held, work }, findings) } as const)
    return kind.ok ? reported(kind.value, findings) : unusable(kind.failure, findings)
  } finally {
    await (place.kind === 'archive' ? place.archive : place.source).close()
  }
}

async function verifyArchive(
  archive: Archive,
  held: Held,
  work: VerifyWork,
  findings: Findings,
): Promise<Result<'package' | 'bag'>> {
  const root = bagRoot(archive)
  const bag = await readable(async () => {
    if (root === null)
      unreadable(
        'unsupported',
        'There is no bagit.txt in it: it is neither a package of Holdfast nor a BagIt bag.',
      )
    return openBag(archive, root, work)
  })
  if (!bag.ok) return bag
  if (!bag.value.ok) return bag.value
  const opened = bag.value.value
  if (!isPackage(opened)) {
    checkContainer(archive, false, findings)
    await checkBag(opened, { unlisted: null, needs: [] }, findings)
    checkUnsigned(held, findings)
    return { ok: true, value: 'bag' }
  }
  checkContainer(archive, true, findings)
  await verifyPackage({ ...opened, root: root ?? '' }, held, work, findings)
  return { ok: true, value: 'package' }
}

const isPackage = ({ files, manifests }: Bag): boolean =>
  isPackageOf([...files.keys(), ...manifests.flatMap(({ lines }) => [...lines.keys()])])

function checkContainer(archive: Archive, isOurs: boolean, findings: Findings): void {
  const broken = archive.problems.map(({ name, failure }) => damaged(name, failure.message))
  const differs = isOurs ? archive.formDiffers.slice(0, 20) : []
  if (archive.kind === 'folder') {
    if (isOurs && archive.emptyFolders.length > 0)
      findings.add(
        'container',
        'note',
        `Folders with nothing in them: ${archive.emptyFolders.slice(0, 20).join(', ')}.`,
      )
    return
  }
  if (isOurs && archive.emptyFolders.length === 0 && differs.length === 0)
    findings.add('container', 'good', 'The zip is as Holdfast writes it, to the byte.', broken)
  else if (isOurs)
    findings.add(
      'container',
      'bad',
      `The zip is not as Holdfast writes it: ${differs.join('; ')}. If it was only packed again by another program, unpack it and verify the folder.`,
      broken,
    )
  else if (broken.length > 0) findings.add('container', 'bad', 'Files in the zip cannot be read.', broken)
}

const packageRules: BagRules = {
  unlisted: standsOutside,
  needs: [
    'bagit.txt',
    'bag-info.txt',
    ...['manifest', 'tagmanifest'].flatMap((list) => [`${list}-sha256.txt`, `${list}-sha512.txt`]),
  ],
}

async function verifyPackage(
  bag: Bag & { readonly root: string },
  held: Held,
  work: VerifyWork,
  findings: Findings,
): Promise<void> {
  const files = new PackageFiles(bag)
  await checkBag(bag, packageRules, findings)
  const signed = await checkSignatures(files, held, findings)
  const keys = signed.map(({ publicKey }) => publicKey)
  const json = await files.content('data/dossier.json', maxDossierBytes)
  const bytes = json.ok ? json.value : undefined
  const dossier = checkDossier(bytes, 'data/dossier.json', findings)
  if (dossier) checkNames(signed, dossier, findings)
  if (dossier) checkEvidence(files, dossier, findings)
  if (dossier) await checkFolder(bag, files, findings)
  const head = await checkCheckpoint(files, keys, dossier, findings)
  await checkCustody(files, head, dossier, findings)
  checkKept(head, held.checkpoint, keys, findings)
  await checkTimeStamp(files, findings)
  if (bytes) await checkPdf(await pdfsOf(files), { bytes, dossier }, work.readPdf, findings)
  if (dossier) await checkTables(files, dossier, findings)
}

async function pdfsOf(files: PackageFiles): Promise<readonly NamedPdf[]> {
  const found: NamedPdf[] = []
  for (const name of files.names.filter((one) => /^data\/[^/]+\.pdf$/.test(one))) {
    const pdf = await files.content(name, 2 ** 30)
    if (pdf.ok) found.push({ name, bytes: pdf.value }) // what cannot be read is named among the files
  }
  return found
}

async function verifyLone(
  kind: 'json' | 'pdf',
  source: ByteSource,
  { held, work }: { readonly held: Held; readonly work: VerifyWork },
  findings: Findings,
): Promise<'dossier-json' | 'dossier-pdf'> {
  const read = await readable(async () => {
    if (source.size > maxDossierBytes) unreadable('too-large', 'It is larger than what is read here.')
    return source.read(0, source.size)
  })
  const bytes = read.ok ? read.value : undefined
  if (kind === 'json') checkDossier(bytes, 'dossier.json', findings)
  else if (work.readPdf && bytes) {
    const content = await work.readPdf(bytes)
    const attached = content?.attached.get('dossier.json')
    const dossier = checkDossier(attached, 'dossier.json', findings)
    if (attached)
      await checkPdf([{ name: 'dossier.pdf', bytes }], { bytes: attached, dossier }, work.readPdf, findings)
  } else findings.add('pdf', 'not-checked', 'There is no reader of PDFs here, so nothing was checked.')
  findings.add(
    'signature',
    'not-checked',
    'It stands alone: who made it, and that nobody changed it, is shown by the package alone.',
  )
  checkUnsigned(held, findings)
  return kind === 'json' ? 'dossier-json' : 'dossier-pdf'
}

function reported(kind: PackageReport['kind'], findings: Findings): PackageReport {
  const names = new Set(findings.checks.flatMap(({ files }) => files.map(({ name }) => name)))
  const isLone = kind === 'dossier-json' || kind === 'dossier-pdf'
  const summary = !findings.isGood
    ? names.size > 0
      ? `Not everything is as it was ${kind === 'package' ? 'signed' : 'listed'}: ${names.size === 1 ? 'one file is' : `${names.size} files are`} named below.`
      : 'Not everything is in order: see below.'
    : isLone
      ? 'It is whole in itself. Without its package, nothing shows who made it.'
      : kind === 'bag'
        ? 'Every file is as the bag lists it.'
        : findings.signers.some(({ confirmed }) => confirmed)
          ? 'Every file is as it was signed, by a key that you gave.'
          : 'Every file is as it was signed. Whose key it is was not checked.'
  return {
    verdict: findings.isGood ? 'good' : 'altered',
    kind,
    summary,
    checks: [...findings.checks],
    signers: findings.signers,
  }
}

function unusable(failure: Failure, findings = new Findings()): PackageReport {
  const text = [failure.message, failure.next].filter(Boolean).join(' ')
  findings.add('open', 'bad', text)
  return {
    verdict: 'unusable',
    kind: 'unknown',
    summary: 'This could not be verified.',
    checks: [...findings.checks],
    signers: [],
  }
}
