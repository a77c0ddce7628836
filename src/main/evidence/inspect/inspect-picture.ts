import { decodePixels, type Pixels } from './decode-pixels.ts'
import { differenceHash } from './difference-hash.ts'
import { readMetadata } from './read-metadata.ts'
import type { InspectAnswer, InspectRequest } from './request.ts'

/** Reads what the picture says of itself, and its hash where its pixels can be had. One failing leaves the other. */
export async function inspectPicture({ bytes, type, pixels }: InspectRequest): Promise<InspectAnswer> {
  const problems: string[] = []
  let decoded: Pixels | null = null
  try {
    if (pixels) decoded = decodePixels(bytes, type)
  } catch {
    problems.push('The pixels of the picture could not be decoded.')
  }
  try {
    const metadata = await readMetadata(bytes, decoded)
    return { metadata, perceptualHash: decoded && differenceHash(decoded), problem: problems.join(' ') }
  } catch {
    problems.push('The metadata in the picture could not be read.')
    return { metadata: null, perceptualHash: decoded && differenceHash(decoded), problem: problems.join(' ') }
  }
}
