import type { Area } from '#shared/domain/place/area.ts'

/** What incidents are looked for by and what may not stand in an address: browsers write addresses to disk in clear. */
export interface KeptFinding {
  readonly text: string
  readonly area?: Area | undefined
  /** Those that are in words (`isInWords`). */
  readonly filters: readonly string[]
}

/** So many that were looked for last are remembered, for the steps back to them. */
const MOST = 1_000

const NOTHING: KeptFinding = { text: '', filters: [] }
const known = new Map<number, { readonly sign: string; readonly kept: KeptFinding }>()
let last = 0

/** The number under which an address leads to these; undefined for nothing. In memory alone, and gone at lock. */
export function keepFinding(kept: KeptFinding): number | undefined {
  if (kept.text === '' && kept.area === undefined && kept.filters.length === 0) return undefined
  const sign = JSON.stringify([kept.text, kept.area, kept.filters])
  for (const [number, one] of known) if (one.sign === sign) return number
  known.set(++last, { sign, kept })
  if (known.size > MOST)
    for (const oldest of [...known.keys()].slice(0, known.size - MOST)) known.delete(oldest)
  return last
}

/** Nothing for a number that is not, or no longer, known. */
export const keptAt = (number: number | undefined): KeptFinding =>
  number === undefined ? NOTHING : (known.get(number)?.kept ?? NOTHING)
