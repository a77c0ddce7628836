/**
 * Several values in one cell, with ` | ` between them. In a value `\` is written `\\` and `|` is written `\|`, so that
 * `parted` gives the values back. Nothing at all is an empty cell.
 */
export const joined = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll(/[\\|]/g, (letter) => `\\${letter}`)).join(' | ')

/** The values of a cell that `joined` wrote; an empty cell holds none. */
export function parted(cell: string): string[] {
  if (cell === '') return []
  const values: string[] = ['']
  for (const [piece] of cell.matchAll(/ \| |\\[\\|]|[^]/g)) {
    if (piece === ' | ') values.push('')
    else values.push((values.pop() ?? '') + (piece.length === 2 ? piece.slice(1) : piece))
  }
  return values
}
