/** Rows asked for at once. */
export const PAGE = 100

/**
 * Offsets of the two pages that cover the rows on screen, numbered from 0. A screen never shows more than two pages;
 * when one is enough both are the same, and the engine answers once.
 */
export function pagesFor(firstRow: number, lastRow: number): readonly [number, number] {
  const first = Math.floor(Math.max(0, firstRow) / PAGE) * PAGE
  const last = Math.floor(Math.max(0, lastRow) / PAGE) * PAGE
  return [first, Math.min(last, first + PAGE)]
}
