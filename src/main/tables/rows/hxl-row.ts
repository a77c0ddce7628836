import type { Cell } from '#shared/mapping/table.ts'

/** `#affected+killed+f`: a tag and its attributes (HXL 1.1), white space between them allowed. */
const TAG = /^\s*#[a-z][a-z0-9_]*(\s*\+\s*[a-z][a-z0-9_]*)*\s*$/i

/** Tags of the Humanitarian Exchange Language below the header: at least two, and nothing else. */
export function isHxlRow(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
  return texts.length >= 2 && texts.every((text) => text.length < 300 && TAG.test(text))
}
