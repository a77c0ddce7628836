import path from 'node:path'
import { fileSource } from '#main/archive/byte-source.ts'
import { readable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { takeInEach, type Arrival } from '#main/evidence/take-in-each.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { Inspect, IntakeAnswer, IntakeOptions, Vault } from '#main/vault/vault.ts'
import type { MediaTakenIn } from '#shared/ipc/media.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { sha256Of } from '../sha256-of.ts'
import { arrivalOf, arrivalOfZip, checksOf, noteOf } from './arrival-words.ts'
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
  const { vault, place, looked } = order
  if (looked.sha256 !== null) return takeInZip(order, looked.sha256, job)
  return takeInAll(order, job, {
    zip: null,
    takeIn: (name, options) => vault.evidence.takeIn(path.join(place, ...name.split('/')), options),
  })
}

async function takeInZip(order: MediaToTakeIn, sha256: string, job: Job): Promise<Result<MediaTakenIn>> {
  const { vault, place, looked } = order
  const read = await readable(async () => {
    const source = await fileSource(place)
    try {
      // What was checked is what is taken in: from here on it is one file that was opened once.
      if ((await sha256Of(source)) !== sha256) return changed
      const arrival = arrivalOfZip(looked.proofs)
      const zip = await vault.evidence.takeIn(place, { signal: job.signal, arrival })
      if (!zip.ok) return zip
      if (zip.value.record.body.file.sha256 !== sha256) return changed
      const { id, reference } = zip.value.record
      const { files } = await openZip({ ...source, close: async () => undefined })
      const byName = new Map(files.map((file) => [file.name, file]))
      return await takeInAll(order, job, {
        zip: { evidenceId: id, reference },
        takeIn: (name, options) => {
          const file = byName.get(name)
          if (file === undefined) throw new Error('The same zip has the same files')
          return vault.evidence.takeInFrom(arrivingFrom(file), options)
        },
      })
    } finally {
      await source.close()
    }
  })
  return read.ok ? read.value : read
}

const changed = fail('stale', 'The zip was changed since it was looked at.', { next: 'Choose it again.' })

interface Container {
  readonly zip: MediaTakenIn['zip']
  readonly takeIn: (name: string, options: IntakeOptions) => Promise<Result<IntakeAnswer>>
}

async function takeInAll(
  { looked, inspect }: MediaToTakeIn,
  job: Job,
  { zip, takeIn }: Container,
): Promise<Result<MediaTakenIn>> {
  const noted: MediaTakenIn['noted'] = []
  const proofs = new Map(looked.proofs.media.map((proof) => [proof.name, proof]))
  const arrivals = looked.files.map(({ name, bytes }): Arrival => {
    const proof = proofs.get(name)
    const arrival = arrivalOf(zip?.reference ?? null, name)
    return {
      name: path.posix.basename(name),
      bytes,
      takeIn: (watched) =>
        takeIn(name, {
          ...watched,
          inspect,
          note: noteOf(zip === null ? '' : arrival, proof),
          arrival,
          checks: (sha256) => checksOf(proof, sha256),
        }),
      onTaken: ({ record }) => {
        if (proof?.noted && proof.sha256 === record.body.file.sha256)
          noted.push({ evidenceId: record.id, ...proof.noted })
      },
    }
  })
  const taken = await takeInEach(arrivals, job)
  return taken.ok ? ok({ ...taken.value, zip, noted }) : taken
}
