import { edtfBounds } from '#shared/domain/date/bounds.ts'
import { parseEdtf } from '#shared/domain/date/edtf.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { binsOf, binOf, unitFor, type Unit } from './bins.ts'

/** As many lines of long spans as there is room for. */
const mostSpans = 16

export interface TimelineFigure {
  readonly unit: Unit
  /** One for each day, month or year from the first to the last. `label` is empty where there is no room for one. */
  readonly columns: readonly { readonly count: number; readonly label: string }[]
  /** Dates known less closely than that: first and last column, and whether they are open beyond. */
  readonly spans: readonly {
    readonly from: number
    readonly to: number
    readonly openStart: boolean
    readonly openEnd: boolean
    readonly count: number
  }[]
  readonly withoutDate: number
  readonly notDrawn: number
}

interface Span {
  readonly lower: string | null
  readonly upper: string | null
}

/** When the incidents were reported to have happened; null where no date is known. The same dossier gives the same figure. */
export function timelineOf({ incidents }: Pick<Dossier, 'incidents'>): TimelineFigure | null {
  const dated = incidents.map(({ reported }) => reported.dates.flatMap(({ edtf }) => spanOf(edtf)))
  const days = dated
    .flat()
    .flatMap(({ lower, upper }) => [lower, upper].filter((day) => day !== null))
    .toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const unit = unitFor(first, last)
  const bins = binsOf(first, last, unit)
  const place = new Map(bins.map(({ key }, index) => [key, index]))
  const at = (day: string): number => place.get(binOf(day, unit)) ?? 0
  const counts = bins.map(() => 0)
  const long = new Map<string, TimelineFigure['spans'][number]>()
  for (const spans of dated) {
    const columns = new Set<number>()
    for (const { lower, upper } of spans) {
      const [from, to] = [lower === null ? 0 : at(lower), upper === null ? bins.length - 1 : at(upper)]
      const [openStart, openEnd] = [lower === null, upper === null]
      if (from === to && !openStart && !openEnd) columns.add(from)
      else {
        const key = `${from} ${to} ${openStart} ${openEnd}`
        long.set(key, { from, to, openStart, openEnd, count: (long.get(key)?.count ?? 0) + 1 })
      }
    }
    for (const column of columns) counts[column] = (counts[column] ?? 0) + 1
  }
  const spans = [...long.values()].toSorted((a, b) => a.from - b.from || a.to - b.to)
  return {
    unit,
    columns: bins.map(({ label }, index) => ({ count: counts[index] ?? 0, label })),
    spans: spans.slice(0, mostSpans),
    withoutDate: dated.filter((known) => known.length === 0).length,
    notDrawn: spans.slice(mostSpans).reduce((sum, { count }) => sum + count, 0),
  }
}

/** Nothing of a date that is unknown. */
function spanOf(text: string): Span[] {
  const edtf = parseEdtf(text)
  if (!edtf.ok) return []
  const bounds = edtfBounds(edtf.value)
  return bounds.lower === null && bounds.upper === null ? [] : [bounds]
}
