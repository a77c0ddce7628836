import { edtfBounds } from '../date/bounds.ts'
import { parseEdtf } from '../date/edtf.ts'
import { foldText } from '../text/fold.ts'
import { linkKey } from './link-key.ts'

/** What of an incident is held against others to find likely duplicates; small, for there may be 100,000. */
export interface Trace {
  readonly id: string
  /** Hashes of the folded words of title and account, ascending, each once. */
  readonly words: Uint32Array
  /** First and last day that the dates may mean, in days since 1970; null where no date limits it on both sides. */
  readonly days: readonly [number, number] | null
  readonly positions: readonly Position[]
  /** Folded names. */
  readonly places: readonly string[]
  readonly links: readonly string[]
}

interface Position {
  readonly latitude: number
  readonly longitude: number
}

export interface Traced {
  readonly id: string
  readonly texts: readonly string[]
  readonly edtfs: readonly string[]
  readonly positions: readonly Position[]
  readonly placeNames: readonly string[]
  /** Links of the sources, as typed. */
  readonly links: readonly string[]
}

export const traceOf = ({ id, texts, edtfs, positions, placeNames, links }: Traced): Trace => ({
  id,
  words: Uint32Array.from(new Set(texts.flatMap(wordsOf).map(hashOf))).sort(),
  days: daysOf(edtfs),
  positions: positions.map(({ latitude, longitude }) => ({ latitude, longitude })),
  places: [...new Set(placeNames.map((name) => foldText(name).trim()).filter((name) => name !== ''))],
  links: linkKeys(links),
})

export const linkKeys = (links: readonly string[]): string[] => [
  ...new Set(links.flatMap((link) => linkKey(link) ?? [])),
]

/** Shorter words, such as articles and prepositions, say nothing; numbers do. */
const SHORTEST = 4

/** Folded words that tell one incident from another. */
export const wordsOf = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
    (word) => (word.length >= SHORTEST || /^\d+$/.test(word)) && !COMMON.has(word),
  )

/** Words that stand in every report, in the languages of most. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'that this with from were have been their which after about into said reported report alleged incident attack ' +
    'people civilian civilians killed wounded injured russian ukraine forces ' +
    'було були який яка після також через цього атака внаслідок цивільні цивільних україна російські ' +
    'было были который после также атака мирных ' +
    'التي الذي هذا هذه كان على بعد هجوم'
  )
    .split(' ')
    .map(foldText),
)

/** 32-bit FNV-1a over UTF-16 units. Two words may share one; what is shown as shared is looked up in the words. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

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
