/*
 * Owns the dossier package: everything of a frozen dossier in one zip that a stranger checks without Holdfast. Every file is
 * read once to be hashed, before the first byte is written, and a second time on its way out: evidence may be gigabytes.
 */
import {
  catalogueJson,
  dossierJson,
  evidenceFile,
  incidentsCsvFile,
  incidentsGeojsonFile,
  pdfFile,
  readme,
  schemaJson,
  topFolder,
} from '#shared/dossier/package/layout.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { incidentsGeojson } from '#shared/dossier/formats/incidents-geojson.ts'
import { dossierJsonSchema } from '#shared/dossier/json-schema.ts'
import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { refuse, settle } from '#main/vault/storage/refusal.ts'
import type { Vault } from '#main/vault/vault.ts'
import { bagOf } from './bag.ts'
import { custodyFiles } from './custody-files.ts'
import { measured, textFile, type MeasuredFile, type PackageFile } from './package-file.ts'
import type { ReadmeFacts } from './readme/facts.ts'
import { readmeText } from './readme/readme.ts'
import { shownFiles, type Reencode } from './shown-files.ts'
import { signatureFiles } from './signature-files.ts'
import { replyFile, requestFile } from './time-stamps.ts'
import { writeZip } from './zip/write-zip.ts'

export interface PackageOrder {
  readonly dossier: Dossier
  /** dossier.json */
  readonly json: Uint8Array
  /** The record of the version; null where none could be entered. */
  readonly version: { readonly id: string; readonly createdBy: string } | null
  /** None where no PDF could be set. */
  readonly pdfs: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly rules: Pick<ProfileRules, 'evidenceFiles' | 'custody' | 'graphicPictures'>
  /** Makes pictures anew, where the rules let no originals out. */
  readonly reencode: Reencode
  /** Looks through the finished files; a refusal stops the package. */
  readonly scan?: (files: readonly PackageFile[]) => Promise<Result<void>>
}

export interface MadePackage {
  readonly bytes: number
  readonly pieces: AsyncGenerator<Uint8Array>
}

type Source = Pick<Vault, 'custodyProofs' | 'dossiers' | 'evidence' | 'record' | 'records' | 'timeStamps'>

/** The package of a dossier that was frozen. Refuses 'damaged' when evidence is not what was taken in. */
export async function makePackage(
  vault: Source,
  order: PackageOrder,
  job: Job,
): Promise<Result<MadePackage>> {
  try {
    return await settle(() => made(vault, order, job))
  } catch (error) {
    if (job.signal.aborted) return fail(...cancelled)
    throw error
  }
}

async function made(vault: Source, order: PackageOrder, job: Job): Promise<Result<MadePackage>> {
  const { release, evidence, physicalItems } = order.dossier
  if (release === null) throw new Error('A preview makes no package')
  const { checkpoint } = release
  const custody = await custodyFiles(vault, {
    checkpoint,
    itemIds: [...evidence, ...physicalItems].map(({ id }) => id),
    proofs: order.rules.custody === 'proofs',
    signal: job.signal,
  })
  if (!custody.ok) return custody
  const shown = await evidenceOf(vault, order, job)
  const facts = factsOf(order, { custody: custody.value.length, shown: shown.length })
  const payload = await allMeasured([...textsOf(order, facts), ...shown, ...custody.value], job)
  const bag = await bagOf(payload, aboutOf(order, facts), [requestFile(checkpoint)])
  // Before it is signed: nobody puts their name under what must not go out.
  const clean = (await order.scan?.(bag.files)) ?? ok(undefined)
  if (!clean.ok) return clean
  const signatures = await signatureFiles(vault, order.version?.id ?? null, bag.tagManifest)
  if (!signatures.ok) return signatures
  const reply = await replyFile(vault, checkpoint)
  const added = [...signatures.value, ...(reply === null ? [] : [reply])]
  const files = [...bag.files, ...(await Promise.all(added.map((file) => measured(file))))]
  const zip = writeZip(files.map((file) => ({ ...file, name: `${facts.folder}/${file.name}` })))
  return ok({ bytes: zip.bytes, pieces: cancellable(zip.pieces, zip.bytes, job) })
}

function textsOf({ dossier, json, pdfs }: PackageOrder, facts: ReadmeFacts): readonly PackageFile[] {
  return [
    textFile(readme, readmeText(facts)),
    textFile(dossierJson, json),
    textFile(schemaJson, canonicalJson(dossierJsonSchema())),
    textFile(catalogueJson, canonicalJson(dossier.statements)),
    textFile(incidentsCsvFile, incidentsCsv(dossier)),
    textFile(incidentsGeojsonFile, incidentsGeojson(dossier)),
    ...pdfs.map(({ name, bytes }) => textFile(pdfFile(name), bytes)),
  ]
}

async function evidenceOf(
  vault: Pick<Vault, 'evidence' | 'records'>,
  { dossier: { evidence }, rules, reencode }: PackageOrder,
  { signal }: Job,
): Promise<readonly PackageFile[]> {
  if (rules.evidenceFiles === 'none') return []
  if (rules.evidenceFiles === 'redacted')
    return shownFiles(vault, { evidence, graphicPictures: rules.graphicPictures, reencode, signal })
  // Two items never have the same bytes: the second one is known at intake.
  return evidence.map(({ id, file: { sha256, sha512, sniffedType, declaredType, bytes } }) => ({
    name: evidenceFile(sha256, sniffedType ?? declaredType),
    bytes,
    pieces: () => vault.evidence.read(id),
    recorded: { sha256, sha512 },
  }))
}

/** Not all at once: each is read from the disk. */
async function allMeasured(files: readonly PackageFile[], job: Job): Promise<readonly MeasuredFile[]> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const found: MeasuredFile[] = []
  let done = 0
  for (const file of files) {
    const onPiece = (bytes: number) => {
      refuseIfCancelled(job)
      job.progress({ stage: 'export', done: (done += bytes), total, unit: 'bytes' })
    }
    found.push(await measured(file, onPiece))
  }
  return found
}

async function* cancellable(
  pieces: AsyncGenerator<Uint8Array>,
  total: number,
  job: Job,
): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const piece of pieces) {
    refuseIfCancelled(job)
    yield piece
    job.progress({ stage: 'export', done: (done += piece.byteLength), total, unit: 'bytes' })
  }
}

function refuseIfCancelled({ signal }: Job): void {
  if (signal.aborted) refuse(...cancelled)
}

const cancelled = [
  'cancelled',
  'The export was cancelled. Nothing was written.',
] as const satisfies Parameters<typeof fail>

function factsOf(
  { dossier, pdfs, rules }: PackageOrder,
  counts: { readonly custody: number; readonly shown: number },
): ReadmeFacts {
  const { release, case: about, marking, disclaimer, incidents, evidence } = dossier
  if (release === null) throw new Error('A preview makes no package')
  const custody = rules.custody === 'proofs'
  return {
    folder: topFolder(about.reference, release.checkpointAt, release.version),
    reference: { case: about.reference, all: 'of all incidents', selection: 'of chosen incidents' }[
      about.scope
    ],
    version: release.version,
    previous: release.previous?.version ?? null,
    marking,
    profile: release.profile.name,
    checkpointAt: release.checkpointAt,
    headWords: release.headWords,
    disclaimer,
    incidents: incidents.length,
    pdfs: pdfs.map(({ name }) => name),
    evidence: rules.evidenceFiles,
    evidenceFiles: counts.shown,
    evidenceNotAlong: Math.max(0, evidence.length - counts.shown),
    custody,
    custodyEvents: custody ? counts.custody - 2 : 0, // the checkpoint and the list are no proofs
  }
}

/** Who hands over is whoever froze the version, if the dossier names them at all. */
function aboutOf({ dossier, version }: PackageOrder, { folder, checkpointAt }: ReadmeFacts) {
  const by = dossier.analysts.find(({ id }) => id === version?.createdBy)
  return { organisation: by?.organisation ?? null, identifier: folder, date: checkpointAt.slice(0, 10) }
}
