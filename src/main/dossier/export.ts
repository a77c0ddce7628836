import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { settle } from '#main/vault/storage/refusal.ts'
import type { Version } from '#main/vault/dossiers/versions.ts'
import type { Vault } from '#main/vault/vault.ts'
import { makers } from './artefacts/makers.ts'
import { freeze, type Frozen } from './freeze.ts'
import { gatherChecked } from './gather-checked.ts'
import type { ExportOrder } from './order.ts'
import { enterNeverWritten, type Entered } from './never-written.ts'
import { outward, type Outward } from './outward.ts'
import type { Protected } from '#shared/dossier/redact/names/known-names.ts'
import { protectedBy } from './redacted-input.ts'
import { scanned, type FinishedFile } from './scan/scan.ts'
import { termsOf } from './terms.ts'
import { toFreeze, type Going } from './to-freeze.ts'
import { volumeTarget, writeVolumes } from './write-volumes.ts'

export interface Exported {
  /** Of the file as it was written: locked, where it was to be. */
  readonly sha256: string
  readonly bytes: number
  /** What the dossier was frozen as; null where nothing can be entered in the journal. */
  readonly version: number | null
  readonly marking: Frozen['dossier']['marking']
}

const steps = { freeze: 0, make: 1, write: 2 } as const

/**
 * Sees that the journal is whole, hashes the evidence again, freezes the dossier, makes the file of it, writes it out,
 * and records what was handed over: file and record, or neither. Whatever the dossier lacks is said in it and keeps
 * nothing back; evidence whose hash no longer fits is left out.
 */
export async function exportDossier(vault: Vault, order: ExportOrder, job: Job): Promise<Result<Exported>> {
  const proven = await vault.prove({
    signal: job.signal,
    onProgress: (done, total) => job.progress({ stage: 'verify', done, total, unit: 'entries' }),
  })
  if (!proven.ok) return proven
  const gathered = await gatherChecked(vault, order.selection, job)
  if (!gathered.ok) return gathered
  const terms = await termsOf(vault, order, gathered.value)
  if (!terms.ok) return terms
  const at = (step: keyof typeof steps) =>
    job.progress({ stage: 'export', done: steps[step], total: 3, unit: 'steps' })
  at('freeze')
  const going = { order, ...terms.value }
  const frozen = await freeze(vault, toFreeze(going, gathered.value))
  if (!frozen.ok) return frozen
  const agreed = await unlessRecalled(vault, order, frozen.value)
  if (!agreed.ok) return agreed
  at('make')
  return writeArtefact(
    vault,
    {
      ...going,
      frozen: frozen.value,
      protectedOnes: protectedBy(gathered.value, { ...going, ...going.protection }),
    },
    job,
    () => at('write'),
  )
}

/** What was called back never goes out again unnoticed, whatever it stands beside and by whatever rules. */
async function unlessRecalled(
  vault: Vault,
  { evenIfRecalled }: ExportOrder,
  { version }: Frozen,
): Promise<Result<void>> {
  if (version === null || evenIfRecalled) return ok(undefined)
  const recalled = await vault.dossiers.isRecalled(version.body.contents)
  if (!recalled.ok || !recalled.value) return recalled.ok ? ok(undefined) : recalled
  return fail(
    'recalled',
    'Something in this dossier went out before and was recalled, as it still stands. Nothing was written.',
    {
      next: 'Change what it was recalled for, or say that it is to go out all the same.',
    },
  )
}

interface GoingOut extends Going {
  readonly order: ExportOrder
  readonly frozen: Frozen
  readonly protectedOnes: readonly Protected[]
}

async function writeArtefact(
  vault: Vault,
  { order, profile, frozen, forWhom, protectedOnes }: GoingOut,
  job: Job,
  onMade: () => void,
): Promise<Result<Exported>> {
  const scan = (files: readonly FinishedFile[]) =>
    scanned(files, { protectedOnes, run: order.run, signal: job.signal })
  const made = await makers[order.format]({ frozen, profile, vault, run: order.run, job, scan })
  if (!made.ok) return made
  if (job.signal.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.')
  onMade()
  const [out, ...further] = await Promise.all(
    [made.value, ...(made.value.further ?? [])].map((volume) => outward(volume, order.lock)),
  )
  if (out === undefined) throw new Error('Nothing was made')
  const { dossier, version } = frozen
  const { mayReceive: _, ...who } = forWhom
  // Recorded before the file gets its name: none is handed over that the journal does not know of. When the name cannot
  // be given after all, that is entered too; a process that is killed between the two leaves the record without the file.
  const entered: Entered[] = []
  const recorded = async (): Promise<Result<unknown>> => {
    if (job.signal.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.')
    if (version === null) return ok(undefined)
    for (const [index, volume] of [out, ...further].entries()) {
      const recording = await handedOut(version, volume)
      if (!recording.ok) return recording
      const { handOverId } = recording.value
      if (handOverId !== null)
        entered.push({ handOverId, target: volumeTarget(order.target, index + 1), volume })
    }
    return ok(undefined)
  }
  const handedOut = (version: Version, volume: Outward) =>
    vault.dossiers.handOut({
      versionId: version.id,
      format: order.format,
      ...volume.written(),
      marking: dossier.marking,
      profile: version.body.profile.name,
      lock: order.lock === null ? 'none' : order.lock.kind === 'passphrase' ? 'passphrase' : 'keys',
      ...who,
      note: order.note,
      evidenceIds: dossier.evidence.map(({ id }) => id),
    })
  const written = await settle(() => writeVolumes(vault, order.target, [out, ...further], recorded))
  if (!written.ok) {
    await enterNeverWritten(vault, entered)
    return written
  }
  return ok({ ...out.written(), version: version?.body.number ?? null, marking: dossier.marking })
}
