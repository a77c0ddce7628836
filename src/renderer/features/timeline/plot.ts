import type { TimeUnit } from '#shared/domain/date/time-unit.ts'

/** What all tracks have in common: their units, and how wide these are together. */
export interface Plot {
  readonly keys: readonly string[]
  readonly unit: TimeUnit
  readonly width: number
}
