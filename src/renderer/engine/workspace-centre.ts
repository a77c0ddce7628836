import type { Position } from '#shared/domain/place/schema.ts'
import type { Projection } from './projection.ts'

/** So many positions tell where a workspace is about. */
const ENOUGH = 500

/** The middle of where incidents are, those of the first rows; null where none has a position. */
export function workspaceCentre({ incidents }: Projection): Position | null {
  const latitudes: number[] = []
  const longitudes: number[] = []
  for (let row = 0; row < incidents.count && latitudes.length < ENOUGH; row += 1) {
    const [latitude, longitude] = incidents.columns.positions.at(row)
    if (latitude === undefined || longitude === undefined) continue
    latitudes.push(latitude)
    longitudes.push(longitude)
  }
  const [latitude, longitude] = [middleOf(latitudes), middleOf(longitudes)]
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude }
}

const middleOf = (values: number[]): number | undefined =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
