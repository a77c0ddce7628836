import { isExpected } from './looks-swapped.ts'
import type { Position } from './schema.ts'

export interface Reading {
  readonly kind: 'as-written' | 'latitude-turned' | 'longitude-turned' | 'swapped'
  readonly position: Position
  /** Whether it lies where this app's incidents are expected. */
  readonly expected: boolean
}

/**
 * The places that the same two numbers name when one sign, or their order, is wrong: for a person to compare on a map.
 * Readings that come to the same place are given once; what is no latitude is left out.
 */
export function readingsOf({ latitude, longitude }: Position): readonly Reading[] {
  const readings: readonly (readonly [Reading['kind'], Position])[] = [
    ['as-written', { latitude, longitude }],
    ['latitude-turned', { latitude: -latitude, longitude }],
    ['longitude-turned', { latitude, longitude: -longitude }],
    ['swapped', { latitude: longitude, longitude: latitude }],
  ]
  const seen = new Set<string>()
  return readings.flatMap(([kind, position]) => {
    const key = `${position.latitude + 0} ${position.longitude + 0}`
    if (Math.abs(position.latitude) > 90 || seen.has(key)) return []
    seen.add(key)
    return [{ kind, position, expected: isExpected(position) }]
  })
}
