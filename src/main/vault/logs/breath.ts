import { setImmediate } from 'node:timers/promises'
import { refuse } from '../storage/refusal.ts'

/** Longer than this, and whoever types sees it. */
const mostMs = 20

export type Breath = () => Promise<void>

/** For long loops in main: lets everything else have its turn now and then, and hears when nobody wants the outcome. */
export function breath(signal?: AbortSignal): Breath {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < mostMs) return
    await setImmediate()
    if (signal?.aborted === true) refuse('cancelled', 'The import was cancelled. Nothing was imported.')
    since = performance.now()
  }
}
