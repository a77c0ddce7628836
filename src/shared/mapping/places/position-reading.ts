import type { Position } from '../../domain/place/schema.ts'
import type { ProblemCode } from '../mapped-row.ts'

/** Where a cell says that something is. One of `position` and `area` is set. */
export interface PositionReading {
  readonly position: Position | null
  /** Outline, not closed. */
  readonly area: readonly Position[] | null
  /** Meters; what the notation itself says of how exact it is. */
  readonly uncertaintyMeters: number | null
}

export const isPosition = (read: PositionReading | ProblemCode): read is PositionReading =>
  typeof read !== 'string'

/** Of decimal degrees. `coordinate-range` where there is no such place; `coordinate-zero` for 0, 0, which forms write for a blank. */
export function at(
  latitude: number,
  longitude: number,
  uncertaintyMeters: number | null = null,
): PositionReading | ProblemCode {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return 'coordinate'
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return 'coordinate-range'
  if (latitude === 0 && longitude === 0) return 'coordinate-zero'
  const position = { latitude: latitude + 0, longitude: longitude + 0 } // -0 is 0
  return { position, area: null, uncertaintyMeters }
}
