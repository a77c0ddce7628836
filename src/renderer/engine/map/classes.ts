import { byCodeUnit } from '#shared/lib/bytes.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import { standing } from '../incident-filter.ts'
import type { MapClass, MapColour } from '../map-answer.ts'
import type { Projection } from '../projection.ts'
import type { RowNumbers } from '../row-numbers.ts'
import type { Classing } from './marks.ts'

/** So many words of statements have a class of their own: more could not be told apart. */
const MOST_WORDS = 6

/** Rejected, merged and withdrawn incidents: they stand on the map where the list shows them, but not for a word or a verification. */
const FALLEN = 'fallen'

/** The classes of these incidents in the order in which they are told, and which one each incident is of. */
export function classesOf(
  projection: Projection,
  rows: RowNumbers,
  colour: MapColour,
): Classing & { readonly classes: readonly MapClass[] } {
  const keyOf = keys(projection, colour)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = keyOf(row)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const order = colour === 'words' ? orderOfWords(counts) : fixed[colour]
  const numbers = new Map(order.map((key, at) => [key, at]))
  const others = numbers.get('others') ?? 0
  const classes = order.map((key) => ({ key, incidents: counts.get(key) ?? 0 }))
  if (numbers.has('others'))
    classes[others] = { key: 'others', incidents: sum([...counts].filter(([key]) => !numbers.has(key))) }
  return { classes, count: order.length, of: (row) => numbers.get(keyOf(row)) ?? others }
}

function keys(projection: Projection, colour: MapColour): (row: number) => string {
  const { columns } = projection.incidents
  if (colour === 'status') return columns.status.each((status) => `status.${status}`)
  const stands = standing(projection)
  const own =
    colour === 'verification'
      ? columns.verification.each((one) => `verification.${one}`)
      : columns.links.each((links) => {
          const [first, ...more] = new Set(links.map(categoryKey))
          if (first === undefined) return 'none'
          return more.length > 0 ? 'several' : `category.${first}`
        })
  return (row) => (stands(row) ? own(row) : FALLEN)
}

const fixed: Readonly<Record<Exclude<MapColour, 'words'>, readonly string[]>> = {
  status: incidentStatuses.map((status) => `status.${status}`),
  verification: [...verifications.map((one) => `verification.${one}`), FALLEN],
}

/** The commonest words by themselves, the rest together. */
function orderOfWords(counts: ReadonlyMap<string, number>): readonly string[] {
  const words = [...counts]
    .filter(([key]) => key.startsWith('category.'))
    .sort(([a, most], [b, more]) => more - most || byCodeUnit(a, b))
    .map(([key]) => key)
  return [...words.slice(0, MOST_WORDS), 'several', 'others', 'none', FALLEN]
}

const sum = (counted: readonly (readonly [string, number])[]): number =>
  counted.reduce((total, [, count]) => total + count, 0)
