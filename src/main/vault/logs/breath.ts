import { setImmediate } from 'node:timers/promises'

/** Longer than this, and whoever types sees it. */
const mostMs = 12

export type Breath = () => Promise<void> | undefined

/** For long loops in main: lets everything else have its turn now and then, and hears when nobody wants the outcome. */
export function breath(assertWanted: () => void): Breath {
  let since = performance.now()
  const rest = async () => {
    await setImmediate()
    assertWanted()
    since = performance.now()
  }
  return () => (performance.now() - since < mostMs ? undefined : rest())
}
