import { latinKey, nameKey } from '../../src/shared/domain/gazetteer/name-key.ts'
import { soundKey } from '../../src/shared/domain/gazetteer/sound-key.ts'
import type { GeoNamesRow, NewerRow } from './geonames.ts'

/** Degrees within which two places of one name are one: some two kilometres. */
const NEAR = 0.02
/** Degrees within which the only two places of one name in a region are one. */
const MOVED = 0.1
/** Degrees within which two names are of one place. */
const SAME = 0.0001

const CYRILLIC = /^\p{Script=Cyrillic}/u

/**
 * The older list with what the newer one has beyond it. A place that has another name now has that one, and the old one among its
 * others; how many live in a new place is not known.
 */
export function merged(older: readonly GeoNamesRow[], newer: readonly NewerRow[]): GeoNamesRow[] {
  const rows = [...older]
  const cells = new Map<string, number[]>()
  for (const [number, row] of older.entries())
    cells.set(cellOf(row), [...(cells.get(cellOf(row)) ?? []), number])
  const named = new Map<string, number[]>()
  for (const [number, row] of older.entries())
    named.set(nameOfRow(row), [...(named.get(nameOfRow(row)) ?? []), number])
  for (const now of newer) {
    const near = around(now).flatMap((cell) => cells.get(cell) ?? [])
    const number =
      near.find((candidate) => isSame(rows[candidate], now)) ??
      named
        .get(nameOfRow(now))
        ?.find((candidate, _, all) => all.length === 1 && apart(rows[candidate], now) < MOVED)
    const before = number === undefined ? undefined : rows[number]
    if (number === undefined || before === undefined)
      rows.push({ ...now, alternates: [], featureCode: '', population: 0 })
    else
      rows[number] = {
        ...before,
        name: nameOf(before, now),
        alternates: [before.name, now.name, ...before.alternates],
        admin1: now.admin1,
        admin2: now.admin2,
      }
  }
  return rows
}

function isSame(row: GeoNamesRow | undefined, now: NewerRow): boolean {
  if (row === undefined || row.country !== now.country) return false
  const degrees = apart(row, now)
  if (degrees > NEAR) return false
  return degrees < SAME || [row.name, ...row.alternates].some((name) => name === now.name) || sounds(row, now)
}

const nameOfRow = ({ country, admin1, name }: NewerRow): string => `${country} ${admin1} ${name}`

const apart = (row: NewerRow | undefined, now: NewerRow): number =>
  row === undefined
    ? Infinity
    : Math.max(Math.abs(row.latitude - now.latitude), Math.abs(row.longitude - now.longitude))

const sounds = (row: GeoNamesRow, now: NewerRow): boolean =>
  row.country === 'UA' && soundKey(nameKey(row.name)) === soundKey(nameKey(now.name))

/** Of two ways of writing a Ukrainian name the one that Ukraine uses; else the newer. */
function nameOf(before: GeoNamesRow, now: NewerRow): string {
  if (before.name === now.name || !sounds(before, now)) return now.name
  const official = new Set(
    before.alternates.filter((name) => CYRILLIC.test(name)).map((name) => latinKey(nameKey(name))),
  )
  return official.has(nameKey(before.name)) && !official.has(nameKey(now.name)) ? before.name : now.name
}

const index = (degrees: number): number => Math.floor(degrees / NEAR)
const cell = (y: number, x: number): string => `${y} ${x}`
const cellOf = ({ latitude, longitude }: NewerRow): string => cell(index(latitude), index(longitude))
const around = ({ latitude, longitude }: NewerRow): string[] =>
  [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => cell(index(latitude) + dy, index(longitude) + dx)))
