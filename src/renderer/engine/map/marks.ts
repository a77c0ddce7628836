import type { MapMark } from '../map-answer.ts'
import type { Groups } from './groups.ts'
import type { Placed } from './placed.ts'

/** What an incident is told apart by: each is of one class. */
export interface Classing {
  readonly count: number
  readonly of: (row: number) => number
}

/** A mark that is still being counted. */
interface Tally {
  latitude: number
  longitude: number
  incidents: number
  positions: number
  lastRow: number
  west: number
  south: number
  east: number
  north: number
  kilometers: number
  unknown: number
  readonly byClass: number[]
}

/** Each group as a mark, the one with the most incidents first. An incident counts once in each, however many of its positions are in it. */
export function marksOf(placed: Placed, groups: Groups, classing: Classing): readonly MapMark[] {
  const tallies = Array.from({ length: groups.count }, () => newTally(classing.count))
  const { positions, groupOf } = groups
  for (let at = 0; at < positions.length; at += 1) {
    const tally = tallies[groupOf[at] ?? 0]
    if (tally !== undefined) count(tally, placed, positions[at] ?? 0, classing)
  }
  return tallies.map(markOf).sort(mostFirst)
}

const newTally = (classes: number): Tally => ({
  latitude: 0,
  longitude: 0,
  incidents: 0,
  positions: 0,
  lastRow: -1,
  west: Infinity,
  south: Infinity,
  east: -Infinity,
  north: -Infinity,
  kilometers: 0,
  unknown: 0,
  byClass: Array.from({ length: classes }, () => 0),
})

function count(tally: Tally, placed: Placed, position: number, classing: Classing): void {
  const latitude = placed.latitudes[position] ?? 0
  const longitude = placed.longitudes[position] ?? 0
  const within = placed.within[position] ?? 0
  tally.latitude += latitude
  tally.longitude += longitude
  tally.positions += 1
  tally.west = Math.min(tally.west, longitude)
  tally.east = Math.max(tally.east, longitude)
  tally.south = Math.min(tally.south, latitude)
  tally.north = Math.max(tally.north, latitude)
  tally.kilometers = Math.max(tally.kilometers, within)
  if (within === 0) tally.unknown += 1
  const row = placed.owners[position] ?? 0
  if (row === tally.lastRow) return
  tally.lastRow = row // positions of one incident come side by side
  tally.incidents += 1
  const oneOf = classing.of(row)
  tally.byClass[oneOf] = (tally.byClass[oneOf] ?? 0) + 1
}

function markOf(tally: Tally): MapMark {
  const { latitude, longitude, incidents, positions, west, south, east, north, kilometers, byClass } = tally
  return {
    latitude: rounded(latitude / positions),
    longitude: rounded(longitude / positions),
    incidents,
    positions,
    bounds: { west, south, east, north },
    byClass,
    uncertaintyMeters: kilometers === 0 ? null : Math.round(kilometers * 1_000),
    unknownUncertainty: tally.unknown,
  }
}

/** A tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const mostFirst = (a: MapMark, b: MapMark): number =>
  b.incidents - a.incidents || a.longitude - b.longitude || a.latitude - b.latitude
