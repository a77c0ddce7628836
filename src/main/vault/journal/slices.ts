import { setImmediate, setTimeout } from 'node:timers/promises'

/** Long work is cut into pieces of so many milliseconds: others get their turn in between. */
const sliceMs = 8

/** Who goes first: with `now` the others get one turn between two slices, with `background` as long as they are busy. */
export type Urgency =
  { readonly kind: 'now' } | { readonly kind: 'background'; readonly isBusy: () => boolean }

/** Between slices: as long as a slice, so that background work takes half of one processor at the most. */
const restMs = sliceMs

/** Called between two steps; what it answers is to be awaited. */
export type Breathe = () => Promise<void> | undefined

/** Lets others go first now and then; rejects once the signal is aborted. */
export function slices(urgency: Urgency, signal: AbortSignal): Breathe {
  let began = performance.now()
  const rest = async () => {
    if (urgency.kind === 'now') await setImmediate()
    else
      do await setTimeout(restMs, undefined, { ref: false })
      while (urgency.isBusy() && !signal.aborted)
    signal.throwIfAborted()
    began = performance.now()
  }
  return () => {
    signal.throwIfAborted()
    return performance.now() - began < sliceMs ? undefined : rest()
  }
}
