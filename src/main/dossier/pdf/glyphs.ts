import { create } from 'fontkit'

/** For each font family, the code points that every one of its files has a glyph for. */
export type Coverage = readonly ReadonlySet<number>[]

/** A character that no font has, as `U+1F600`, and how often it was replaced. */
export interface MissingGlyph {
  readonly code: string
  readonly count: number
}

export function coverageOf(fonts: readonly Uint8Array[]): Coverage {
  const families = new Map<string, ReadonlySet<number>>()
  for (const file of fonts) {
    const font = create(file)
    const points = new Set(font.characterSet)
    const known = families.get(font.familyName)
    families.set(
      font.familyName,
      known === undefined ? points : new Set([...points].filter((point) => known.has(point))),
    )
  }
  return [...families.values()]
}

const PLAIN = /^[\x20-\x7e\n]*$/
/** PDF/A-3a refuses these whatever the font: no meaning of their own, private use, byte order marks. */
const REFUSED = /[\p{Cc}\p{Co}\p{Cn}\ufeff]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * A copy of the data in which each character that cannot be set is its number in brackets, and the list
 * of those characters. One such character would otherwise fail the whole document. Tabs become spaces
 * and line separators line feeds.
 */
export function replaceMissing<T>(value: T, coverage: Coverage): { value: T; missing: MissingGlyph[] } {
  const counts = new Map<string, number>()
  const replace = (point: string): string => {
    const code = `U+${point.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    counts.set(code, (counts.get(code) ?? 0) + 1)
    return `[${code}]`
  }
  const text = (line: string): string => {
    if (PLAIN.test(line)) return line
    const spaced = line.replaceAll('\t', '    ').replace(/[\u2028\u2029\u0085]/gu, '\n')
    return Array.from(graphemes.segment(spaced), ({ segment }) => settable(segment, coverage, replace)).join(
      '',
    )
  }
  const copy = (item: unknown): unknown => {
    if (typeof item === 'string') return text(item)
    if (Array.isArray(item)) return item.map(copy)
    if (item === null || typeof item !== 'object') return item
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, copy(inner)]))
  }
  const replaced = copy(value) as T // the same shape: only the text inside strings changed
  const missing = [...counts].map(([code, count]) => ({ code, count }))
  return {
    value: replaced,
    missing: missing.toSorted(
      (a, b) => Number.parseInt(a.code.slice(2), 16) - Number.parseInt(b.code.slice(2), 16),
    ),
  }
}

/** A grapheme is set in one font: what the font of its first character lacks cannot stand with it. */
function settable(grapheme: string, coverage: Coverage, replace: (point: string) => string): string {
  const points = Array.from(grapheme)
  const has = (font: ReadonlySet<number>, point: string): boolean =>
    point === '\n' || (!REFUSED.test(point) && font.has(point.codePointAt(0) ?? -1))
  if (coverage.some((font) => points.every((point) => has(font, point)))) return grapheme
  let font: ReadonlySet<number> | undefined
  return points
    .map((point) => {
      font ??= coverage.find((candidate) => has(candidate, point))
      return font !== undefined && has(font, point) ? point : replace(point)
    })
    .join('')
}
