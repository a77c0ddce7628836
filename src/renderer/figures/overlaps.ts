import type { FigureEntry } from './figure-entry.ts'

/** Whether one of the two says that both may count the same people. */
export const overlap = (a: FigureEntry, b: FigureEntry): boolean =>
  a.overlapsWith.includes(b.id) || b.overlapsWith.includes(a.id)

/** Figures that may count the same people as this one: those of the same harm, and whichever is said to. */
export const comparable = (figures: readonly FigureEntry[], entry: FigureEntry): FigureEntry[] =>
  figures.filter((other) => other.id !== entry.id && (other.harm === entry.harm || overlap(entry, other)))

/**
 * Says for a pair whether it overlaps, whichever of the two was asked. The one that stands first stores it, so that
 * a pair is said once and no statements go round in a circle.
 */
export function setOverlap(
  figures: readonly FigureEntry[],
  [a, b]: readonly [string, string],
  said: boolean,
): FigureEntry[] {
  const first = figures.find(({ id }) => id === a || id === b)?.id
  return figures.map((entry) => {
    if (entry.id !== a && entry.id !== b) return entry
    const other = entry.id === a ? b : a
    const others = entry.overlapsWith.filter((id) => id !== other)
    return { ...entry, overlapsWith: said && entry.id === first ? [...others, other] : others }
  })
}

/** The figures without overlaps that name one which was taken out. */
export const withoutLostOverlaps = (figures: readonly FigureEntry[]): FigureEntry[] => {
  const ids = new Set(figures.map(({ id }) => id))
  return figures.map((entry) => ({ ...entry, overlapsWith: entry.overlapsWith.filter((id) => ids.has(id)) }))
}
