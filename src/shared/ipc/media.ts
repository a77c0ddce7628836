import { z } from 'zod'
import { position } from '../domain/place/schema.ts'
import { recordId, sha256Hex } from '../domain/record/schema.ts'
import { channel } from './channel.ts'
import { evidenceIntake } from './evidence.ts'
import { fileToken, jobId } from './parts.ts'

const asked = z.strictObject({ jobId, file: fileToken })

/** What a phone noted beside a photo or video: a claim, offered and never taken over. */
const noted = z.strictObject({
  position: position.nullable(),
  /** Metres. */
  accuracy: z.number().nullable(),
  /** ISO 8601 in UTC by the phone's clock; '' where it does not say. */
  positionAt: z.string(),
  generated: z.string(),
  device: z.string(),
})
export type NotedByPhone = z.infer<typeof noted>

const proven = z.strictObject({
  name: z.string(),
  /** `open` was not checked. */
  checks: z.array(z.strictObject({ outcome: z.enum(['success', 'failure', 'open']), detail: z.string() })),
  noted: noted.nullable(),
})

const look = z.strictObject({
  name: z.string(),
  kind: z.enum(['zip', 'folder']),
  /** Of a zip; what is taken in is that one. */
  sha256: sha256Hex.nullable(),
  files: z.int().min(0),
  bytes: z.int().min(0),
  byType: z.strictObject({
    image: z.int().min(0),
    video: z.int().min(0),
    audio: z.int().min(0),
    other: z.int().min(0),
  }),
  /** Of ProofMode: the photos and videos, at most 500 of them, those with something that does not hold first. */
  proven: z.array(proven).max(500),
  /** Of all of them: how many there are, with how many something does not hold, and with how many all that was checked does. */
  checked: z.strictObject({ files: z.int().min(0), failed: z.int().min(0), proven: z.int().min(0) }),
  /** What proofs are of that did not come with them, at most 500 of them, and how many there are. */
  withoutMedia: z.array(z.string()).max(500),
  withoutMediaCount: z.int().min(0),
})
export type MediaLook = z.infer<typeof look>

const takenIn = z.strictObject({
  ...evidenceIntake.shape,
  /** The item that holds the zip itself; null for a folder. */
  zip: z.strictObject({ evidenceId: recordId, reference: z.string() }).nullable(),
  noted: z.array(z.strictObject({ evidenceId: recordId, ...noted.shape })),
})
export type MediaTakenIn = z.infer<typeof takenIn>

export const mediaChannels = {
  /** What photos, videos and proofs are in a zip or a folder, read in a process of its own. Nothing is written. */
  'media:look': channel('writable', asked, look),
  /** Takes all of them in as evidence, and a zip itself too, if it is the one that was looked at. */
  'media:take-in': channel(
    'writable',
    z.strictObject({ ...asked.shape, sha256: sha256Hex.nullable() }),
    takenIn,
  ),
}
