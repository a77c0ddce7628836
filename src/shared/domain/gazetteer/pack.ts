import { byCodeUnit, utf8 } from '../../lib/bytes.ts'
import { packColumns, STEPS } from './format.ts'
import { MOST_WORDS, nameWords } from './name-key.ts'
import type { Region, Settlement } from './settlement.ts'

/** What is shorter begins nothing inside of a name that one would look for: de, la, al. */
const SHORTEST_START = 3

/** All settlements as one block of bytes, which `Gazetteer` reads. The same settlements give the same bytes. */
export function packGazetteer(settlements: readonly Settlement[]): Uint8Array<ArrayBuffer> {
  const sorted = settlements
    .map((settlement) => ({ settlement, region: regionLine(settlement) }))
    .sort((a, b) => byCodeUnit(a.region, b.region) || byCodeUnit(a.settlement.name, b.settlement.name))
  const regions = [...new Set(sorted.map(({ region }) => region))]
  if (regions.length > 0xffff) throw new Error('There are more regions than the layout can number')
  const numbers = new Map(regions.map((region, number) => [region, number]))
  const names = sorted.map(({ settlement: { name, otherNames } }) => [name, ...otherNames].map(inOneLine))
  const steps = (axis: 'latitude' | 'longitude') =>
    fromTheLast(sorted.map(({ settlement }) => Math.round(settlement.position[axis] * STEPS)))
  return packColumns({
    latitude: steps('latitude'),
    longitude: steps('longitude'),
    population: Uint32Array.from(sorted, ({ settlement }) => settlement.population ?? 0),
    byKey: namesByKey(names),
    region: Uint16Array.from(sorted, ({ region }) => numbers.get(region) ?? 0),
    names: utf8(names.map((some) => some.join('\t')).join('\n')),
    regions: utf8(regions.join('\n')),
  })
}

const fromTheLast = (values: readonly number[]): Int32Array =>
  Int32Array.from(values, (value, at) => value - (values[at - 1] ?? 0))

/** Every name from its first word, and the own name of a settlement from later ones too. */
function namesByKey(names: readonly (readonly string[])[]): Uint32Array {
  const entries: { readonly key: string; readonly entry: number }[] = []
  let number = 0
  for (const some of names)
    for (const [at, name] of some.entries()) {
      const words = nameWords(name)
      for (const [start, word] of words.entries())
        if (start === 0 || (at === 0 && word.length >= SHORTEST_START))
          entries.push({ key: words.slice(start).join(' '), entry: number * MOST_WORDS + start })
      number += 1
    }
  return Uint32Array.from(
    entries.sort((a, b) => byCodeUnit(a.key, b.key) || a.entry - b.entry),
    ({ entry }) => entry,
  )
}

const regionLine = ({ country, admin, district }: Region): string =>
  [country, admin, district].map(inOneLine).join('\t')

/** Names and settlements are parted by these. */
const inOneLine = (text: string): string => text.replace(/[\t\n\r]+/gu, ' ')
