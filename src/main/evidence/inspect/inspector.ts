import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import type { Inspect, Inspected } from '#main/vault/vault.ts'
import { inspectAnswer, type InspectRequest } from './request.ts'

/** Whoever needs longer is stopped; a picture of 24 megapixels takes a few seconds. */
const patienceMs = 20_000

const nothing = { metadata: null, perceptualHash: null } as const

/**
 * Looks into pictures in a child process of the host. Whatever a picture does to it, the answer is a value: a parser that
 * hangs or dies costs the metadata, never the intake.
 */
export function inspectWith(run: Host['runChild'], patience = patienceMs): Inspect {
  return async ({ bytes, type, isWhole }, signal) => {
    const first = await ask(run, { bytes, type, pixels: isWhole }, patience, signal)
    if (first !== null) return first
    // Decoding is what takes long: without it the metadata may still be had.
    const second =
      isWhole && !signal?.aborted ? await ask(run, { bytes, type, pixels: false }, patience, signal) : null
    const problem = 'The pixels of the picture could not be looked at in time.'
    if (second !== null) return { ...second, problem: second.problem || problem }
    return { ...nothing, problem: 'The picture could not be looked into; its metadata were not read.' }
  }
}

async function ask(
  run: Host['runChild'],
  request: InspectRequest,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<Inspected | null> {
  const stop = AbortSignal.any([AbortSignal.timeout(patience), ...(signal === undefined ? [] : [signal])])
  try {
    return inspectAnswer.safeParse(await run('evidence-inspector', request, stop)).data ?? null
  } catch (error) {
    if (!stop.aborted) reportOf('evidence-inspector')(error)
    return null // the runner rejects when the child died or was stopped
  }
}
