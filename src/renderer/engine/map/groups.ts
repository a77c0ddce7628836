import { isWithin } from '#shared/domain/place/bounds.ts'
import type { MapPart } from '../map-answer.ts'
import type { Placed } from './placed.ts'

/** Cells of the grid along one side of the world at zoom 0: one is as wide as a mark with room around it. */
const CELLS = 8
/** Of neighbours whose middles are nearer than so many cells the smaller one is drawn with the larger. */
const APART = 0.8

/** Positions that are drawn as one mark, by their numbers. */
export interface Groups {
  readonly count: number
  /** The positions in the part that was asked about. */
  readonly positions: Uint32Array
  /** Of each of these the number of its group. */
  readonly groupOf: Uint32Array
}

/** Cells of a grid that hold positions, with their sums. */
interface Cells {
  readonly keys: number[]
  readonly byKey: ReadonlyMap<number, number>
  readonly counts: number[]
  readonly xs: number[]
  readonly ys: number[]
}

/** What lies in one cell of a grid is drawn as one, and so is what would lie over it from a neighbouring cell. */
export function groupsOf(placed: Placed, { bounds, zoom }: MapPart): Groups {
  const columns = CELLS * 2 ** zoom
  const { positions, cellOf, cells } = sortedIntoCells(placed, bounds, columns)
  const groupOfCell = joined(cells, columns)
  return {
    count: groupOfCell.reduce((most, group) => Math.max(most, group + 1), 0),
    positions,
    groupOf: cellOf.map((cell) => groupOfCell[cell] ?? 0),
  }
}

function sortedIntoCells(placed: Placed, bounds: MapPart['bounds'], columns: number) {
  const { latitudes, longitudes, xs, ys } = placed
  const positions = new Uint32Array(placed.count)
  const cellOf = new Uint32Array(placed.count)
  const byKey = new Map<number, number>()
  const cells = {
    keys: [] as number[],
    byKey,
    counts: [] as number[],
    xs: [] as number[],
    ys: [] as number[],
  }
  let count = 0
  for (let position = 0; position < placed.count; position += 1) {
    const latitude = latitudes[position] ?? 0
    const longitude = longitudes[position] ?? 0
    if (!isWithin(bounds, latitude, longitude)) continue
    const x = (xs[position] ?? 0) * columns
    const y = (ys[position] ?? 0) * columns
    const key = Math.floor(y) * columns + Math.floor(x)
    let cell = byKey.get(key)
    if (cell === undefined) {
      cell = cells.keys.length
      byKey.set(key, cell)
      cells.keys.push(key)
      cells.counts.push(0)
      cells.xs.push(0)
      cells.ys.push(0)
    }
    cells.counts[cell] = (cells.counts[cell] ?? 0) + 1
    cells.xs[cell] = (cells.xs[cell] ?? 0) + x
    cells.ys[cell] = (cells.ys[cell] ?? 0) + y
    positions[count] = position
    cellOf[count] = cell
    count += 1
  }
  return { positions: positions.subarray(0, count), cellOf: cellOf.subarray(0, count), cells }
}

/** The group of each cell: the fullest cells take in what lies next to them and too near. */
function joined({ keys, byKey, counts, xs, ys }: Cells, columns: number): readonly number[] {
  const middle = (cell: number): readonly [number, number] => [
    (xs[cell] ?? 0) / (counts[cell] ?? 1),
    (ys[cell] ?? 0) / (counts[cell] ?? 1),
  ]
  const fullest = [...keys.keys()].sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0),
  )
  const groups: number[] = []
  let count = 0
  for (const cell of fullest) {
    if (groups[cell] !== undefined) continue
    groups[cell] = count
    const [x, y] = middle(cell)
    for (const neighbour of around(keys[cell] ?? 0, columns)) {
      const other = byKey.get(neighbour)
      if (other === undefined || groups[other] !== undefined) continue
      const [otherX, otherY] = middle(other)
      if (Math.hypot(otherX - x, otherY - y) < APART) groups[other] = count
    }
    count += 1
  }
  return groups
}

const around = (key: number, columns: number): readonly number[] =>
  [-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1].map((step) => key + step)
