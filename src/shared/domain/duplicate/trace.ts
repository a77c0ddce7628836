import { edtfBounds } from '../date/bounds.ts'
import { parseEdtf } from '../date/edtf.ts'
import { foldText } from '../text/fold.ts'
import type { Position, Spot } from './kilometers.ts'
import { linkKey } from './link-key.ts'
import { wordKey, tellingWords } from './words.ts'

/** What of an incident is held against others to find likely duplicates; small, for there may be 100,000. */
export interface Trace {
  readonly id: string
  /** Hashes of the telling words of title and account, ascending, each once. */
  readonly words: Uint32Array
  /** First and last day that the dates may mean, in days since 1970; null where no date limits it on both sides. */
  readonly days: readonly [number, number] | null
  readonly positions: readonly Spot[]
  /** Folded names. */
  readonly places: readonly string[]
  readonly links: readonly string[]
  /** Ids of the sources that stand for the logs it is a row of. */
  readonly logs: readonly string[]
}

export interface Traced {
  readonly id: string
  readonly texts: readonly string[]
  readonly edtfs: readonly string[]
  readonly positions: readonly TracedPosition[]
  readonly placeNames: readonly string[]
  /** Links of the sources, as typed; but not of a log, which all of its rows have in common. */
  readonly links: readonly string[]
  readonly logs: readonly string[]
}

interface TracedPosition extends Position {
  readonly uncertaintyMeters: number | null
}

export const traceOf = ({ id, texts, edtfs, positions, placeNames, links, logs }: Traced): Trace => ({
  id,
  words: Uint32Array.from(new Set(tellingWords({ texts, placeNames }).map(wordKey))).sort(),
  days: daysOf(edtfs),
  positions: positions.map(({ latitude, longitude, uncertaintyMeters }) => ({
    latitude,
    longitude,
    within: (uncertaintyMeters ?? 0) / 1_000,
  })),
  places: [...new Set(placeNames.map((name) => foldText(name).trim()).filter((name) => name !== ''))],
  links: linkKeys(links),
  logs,
})

export const linkKeys = (links: readonly string[]): string[] => [
  ...new Set(links.flatMap((link) => linkKey(link) ?? [])),
]

function daysOf(edtfs: readonly string[]): Trace['days'] {
  const bounds = edtfs.flatMap((text) => {
    const edtf = parseEdtf(text)
    return edtf.ok ? [edtfBounds(edtf.value)] : []
  })
  const days = bounds.flatMap(({ lower, upper }) =>
    lower === null || upper === null ? [] : [[dayNumber(lower), dayNumber(upper)] as const],
  )
  return days.length === 0
    ? null
    : [Math.min(...days.map(([first]) => first)), Math.max(...days.map(([, last]) => last))]
}

const dayNumber = (isoDay: string): number =>
  Math.floor(Date.parse(`${isoDay.slice(0, 10)}T00:00:00Z`) / 86_400_000)
