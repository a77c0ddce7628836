import type { Clock } from '#shared/lib/clock.ts'

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() }
