import { fail, ok, type Result } from '#shared/lib/result.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import { pictureAnswer, type PictureAnswer } from './request.ts'

/** Whoever needs longer is stopped; a picture of 24 megapixels takes some seconds. */
const PATIENCE_MS = 60_000
/** No camera's JPEG or PNG of 24 megapixels is larger. */
const MAX_BYTES = 150_000_000

export type EncodedPicture = Omit<Extract<PictureAnswer, { kind: 'encoded' }>, 'kind'>

/** What the picture is to be. `maxEdge`: its longer edge in pixels at most; without it, the size stays. */
export interface PictureOrder {
  readonly type: string
  readonly maxEdge?: number
}

/**
 * The picture from its pixels alone, in a child process of the host, upright and without anything that the file told of
 * itself. Fails with a sentence for types other than JPEG and PNG, for pictures that are too large, and broken ones.
 */
export async function reencodePicture(
  bytes: Uint8Array,
  { type, maxEdge }: PictureOrder,
  run: Host['runChild'],
  signal?: AbortSignal,
): Promise<Result<EncodedPicture>> {
  if (bytes.byteLength > MAX_BYTES) return reasons.size
  const stop = AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(signal === undefined ? [] : [signal])])
  try {
    const answer = pictureAnswer.parse(
      await run('picture-child', { bytes, type, maxEdge: maxEdge ?? null }, stop),
    )
    if (answer.kind === 'not-read') return reasons[answer.why]
    const { kind: _, ...picture } = answer
    return ok(picture)
  } catch (error) {
    if (signal?.aborted === true) return fail('cancelled', 'This was cancelled. Nothing was written.')
    if (!stop.aborted) reportOf('picture-child')(error)
    return reasons.broken
  }
}

const reasons = {
  type: fail('unsupported', 'Pictures of this type cannot be made anew; JPEG and PNG can.'),
  size: fail('too-large', 'This picture is too large to be made anew.'),
  broken: fail('invalid', 'This picture could not be read.'),
} as const
