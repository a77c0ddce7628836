import path from 'node:path'
import type { ArchiveFile } from '#main/archive/archive.ts'
import { fileSource } from '#main/archive/byte-source.ts'
import { readable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { takeInEach, type Arrival } from '#main/evidence/take-in-each.ts'
import { takeInFiles } from '#main/evidence/take-in-files.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { Inspect, Vault } from '#main/vault/vault.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { MediaTakenIn } from '#shared/ipc/media.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { CheckedMedia } from '../proofmode/check-proofs.ts'
import { sha256Of } from '../sha256-of.ts'
import { arrivingFrom } from './arriving-from.ts'
import type { LookedMedia } from './look-at-media.ts'

export interface MediaToTakeIn {
  readonly vault: Vault
  /** The zip or folder, and what was found when it was looked at. */
  readonly place: string
  readonly looked: LookedMedia
  readonly inspect: Inspect
}

/**
 * Takes photos and videos in as evidence: those of a folder one by one, of a zip the zip itself and then what is in it,
 * each with what became of checking its proof in its custody. What a phone noted is told, and taken over nowhere.
 */
export async function takeInMedia(order: MediaToTakeIn, job: Job): Promise<Result<MediaTakenIn>> {
  const { vault, place, looked, inspect } = order
  if (looked.sha256 !== null) return takeInZip(order, looked.sha256, job)
  const paths = looked.files.map(({ name }) => path.join(place, ...name.split('/')))
  const taken = await takeInFiles(vault, paths, job, { inspect })
  return taken.ok ? ok({ ...taken.value, zip: null, noted: [] }) : taken
}

async function takeInZip(order: MediaToTakeIn, sha256: string, job: Job): Promise<Result<MediaTakenIn>> {
  const read = await readable(async () => {
    const source = await fileSource(order.place)
    try {
      // What was checked is what is taken in: from here on it is one file that was opened once.
      if ((await sha256Of(source)) !== sha256) return changed
      const zip = await order.vault.evidence.takeIn(order.place, { signal: job.signal })
      if (!zip.ok) return zip
      if (zip.value.record.body.file.sha256 !== sha256) return changed
      const { id, reference } = zip.value.record
      const archive = await openZip({ ...source, close: async () => undefined })
      return await takeInFilesOf(archive.files, { ...order, zip: { evidenceId: id, reference } }, job)
    } finally {
      await source.close()
    }
  })
  return read.ok ? read.value : read
}

const changed = fail('stale', 'The zip was changed since it was looked at.', { next: 'Choose it again.' })

async function takeInFilesOf(
  files: readonly ArchiveFile[],
  { vault, looked, inspect, zip }: MediaToTakeIn & { readonly zip: NonNullable<MediaTakenIn['zip']> },
  job: Job,
): Promise<Result<MediaTakenIn>> {
  const noted: MediaTakenIn['noted'] = []
  const arrivals = looked.files.flatMap(({ name, bytes }): readonly Arrival[] => {
    const file = files.find((one) => one.name === name)
    if (file === undefined) return []
    const proof = looked.proofs.media.find((one) => one.name === name)
    return [
      {
        name: path.posix.basename(name),
        bytes,
        takeIn: (watched) =>
          vault.evidence.takeInFrom(arrivingFrom(file), {
            ...watched,
            inspect,
            note: noteOf(zip.reference, name, proof),
            checks: (proof?.checks ?? []).flatMap(({ outcome, detail }) =>
              outcome === 'open' ? [] : [{ outcome, detail: byProofMode(detail) }],
            ),
          }),
        onTaken: ({ record }) => {
          if (proof?.noted) noted.push({ evidenceId: record.id, ...proof.noted })
        },
      },
    ]
  })
  const taken = await takeInEach(arrivals, job)
  return taken.ok ? ok({ ...taken.value, zip, noted }) : taken
}

const byProofMode = (detail: string): string => `ProofMode: ${detail}`

const longestNote = 5_000

/** Where it came from, and what was not checked; what was stands in its custody. */
function noteOf(zip: string, name: string, proof: CheckedMedia | undefined): string {
  const open = (proof?.checks ?? []).filter(({ outcome }) => outcome === 'open')
  return [
    `Out of the zip ${zip}, there as ${showFileName(name).slice(0, 1_000)}.`,
    ...open.map(({ detail }) => byProofMode(detail)),
  ]
    .join('\n')
    .slice(0, longestNote)
    .toWellFormed()
}
