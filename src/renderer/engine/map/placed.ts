import { BoundsAround, type Bounds } from '#shared/domain/place/bounds.ts'
import { mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'
import type { IncidentTable } from '../incident-table.ts'
import type { RowNumbers } from '../row-numbers.ts'

/** Positions of the incidents that were found, those of one incident side by side. */
export interface Placed {
  readonly count: number
  /** The incidents that have any, each once. */
  readonly rows: RowNumbers
  /** Around all positions. */
  readonly bounds: Bounds | null
  /** Of each position the row of its incident. */
  readonly owners: RowNumbers
  readonly latitudes: Float64Array
  readonly longitudes: Float64Array
  /** The same in the Mercator square. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** How far off in kilometres; 0 where nobody said. */
  readonly within: Float64Array
}

/** A position in the column: latitude, longitude and how far off. */
const NUMBERS = 3

/** Those positions of these incidents that the test lets through. */
export function placedAt(
  { columns }: IncidentTable,
  rows: RowNumbers,
  holds: ((latitude: number, longitude: number) => boolean) | null,
): Placed {
  const { positions } = columns
  let room = 0
  for (const row of rows) room += positions.countAt(row) / NUMBERS
  const owners = new Uint32Array(room)
  const latitudes = new Float64Array(room)
  const longitudes = new Float64Array(room)
  const xs = new Float64Array(room)
  const ys = new Float64Array(room)
  const within = new Float64Array(room)
  const placed = new Uint32Array(rows.length)
  const around = new BoundsAround()
  let count = 0
  let incidents = 0
  for (const row of rows) {
    const numbers = positions.countAt(row)
    const before = count
    for (let at = 0; at < numbers; at += NUMBERS) {
      const latitude = positions.numberAt(row, at)
      const longitude = positions.numberAt(row, at + 1)
      if (holds !== null && !holds(latitude, longitude)) continue
      owners[count] = row
      latitudes[count] = latitude
      longitudes[count] = longitude
      xs[count] = mercatorX(longitude)
      ys[count] = mercatorY(latitude)
      within[count] = positions.numberAt(row, at + 2)
      around.add(latitude, longitude)
      count += 1
    }
    if (count > before) placed[incidents++] = row
  }
  return {
    count,
    rows: placed.subarray(0, incidents),
    bounds: around.bounds(),
    owners,
    latitudes,
    longitudes,
    xs,
    ys,
    within,
  }
}
