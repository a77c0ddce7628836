import type { SourceFile } from './source-file.ts'
import type { Inspect, Inspected } from '../vault.ts'

/** Larger pictures are read at their beginning only, where metadata stand; their pixels are not looked at. */
const wholeUpTo = 32 * 1024 * 1024
const beginning = 1024 * 1024

export const notInspected: Inspected = { metadata: null, perceptualHash: null, problem: '' }

/** What a picture says of itself. Anything else is not looked into; no trouble in here stops an intake. */
export async function inspectSource(
  source: SourceFile,
  type: string | null,
  inspect: Inspect | undefined,
  signal: AbortSignal | undefined,
): Promise<Inspected> {
  if (inspect === undefined || type === null || !type.startsWith('image/')) return notInspected
  const isWhole = source.bytes <= wholeUpTo
  const bytes = new Uint8Array(isWhole ? source.bytes : beginning)
  await source.read(bytes, 0)
  await source.assertUnchanged() // what was read is what was hashed
  return inspect({ bytes, type, isWhole }, signal)
}
