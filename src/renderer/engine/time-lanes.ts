import type { TimeUnit } from '#shared/domain/date/time-unit.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { CodedColumn } from './columns/coded-column.ts'
import { placeOf } from './dates-counted.ts'
import { firstDate } from './incident-dates.ts'
import type { Projection } from './projection.ts'
import type { RowSet } from './row-set.ts'
import type { LaneFacet, TimeBar, TimeLane } from './timeline-answer.ts'

/** For each value of the facet how many of these incidents have it, in all and in each bar; the most first. */
export function timeLanes(
  projection: Projection,
  facet: LaneFacet,
  incidents: RowSet,
  over: { readonly bars: readonly TimeBar[]; readonly unit: TimeUnit },
): TimeLane[] {
  const { columns } = projection.incidents
  const lanes =
    facet === 'verification'
      ? lanesBy(columns.verification, incidents, barsByRow(projection, over), (one) => [
          `verification.${one}`,
        ])
      : lanesBy(columns.links, incidents, barsByRow(projection, over), (links) =>
          links.map((link) => `category.${categoryKey(link)}`),
        )
  return lanes.sort((a, b) => b.count - a.count || byCodeUnit(a.filter, b.filter))
}

/** By row the number of its bar; for a row of none that which no bar has. */
interface BarsByRow {
  readonly barAt: (row: number) => number
  readonly bars: number
}

function barsByRow(
  { incidents }: Projection,
  { bars, unit }: { readonly bars: readonly TimeBar[]; readonly unit: TimeUnit },
): BarsByRow {
  const { edtfs } = incidents.columns
  const numbers = new Map(bars.map(({ key }, at) => [key, at]))
  const dateOf = edtfs.lasting(firstDate)
  const byCode: number[] = []
  return {
    bars: bars.length,
    barAt: (row) => {
      const code = edtfs.codeAt(row)
      return (byCode[code] ??= numbers.get(placeOf(dateOf(code), unit) ?? '') ?? bars.length)
    },
  }
}

function lanesBy<T>(
  column: CodedColumn<T>,
  { rows }: RowSet,
  { bars, barAt }: BarsByRow,
  filtersOf: (value: T) => readonly string[],
): TimeLane[] {
  const byCode: Uint32Array[] = []
  for (const row of rows) {
    const counts = (byCode[column.codeAt(row)] ??= new Uint32Array(bars + 1))
    const bar = barAt(row)
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  const byFilter = new Map<string, Uint32Array>()
  for (const [code, counts] of byCode.entries()) {
    // Most codes may be of other incidents.
    if (counts === undefined) continue
    for (const filter of new Set(filtersOf(column.valueOf(code)))) {
      const sum = byFilter.get(filter)
      if (sum === undefined) byFilter.set(filter, counts.slice())
      else for (let bar = 0; bar <= bars; bar += 1) sum[bar] = (sum[bar] ?? 0) + (counts[bar] ?? 0)
    }
  }
  return [...byFilter].map(([filter, counts]) => ({
    filter,
    count: counts.reduce((sum, count) => sum + count, 0),
    counts: [...counts.subarray(0, bars)],
  }))
}
