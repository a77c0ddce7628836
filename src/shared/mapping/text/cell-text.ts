import type { Cell } from '../table.ts'

/** A cell as one text, as received; a list as JSON, and a blank as ''. */
export function cellText(cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? ''
  return cell.type === 'list' ? JSON.stringify(cell.items) : cell.text
}

/** The texts of a cell: of a list each of its items, blank ones too, since its neighbours are aligned with it. */
export function cellItems(cell: Cell): readonly string[] {
  if (cell !== null && typeof cell === 'object' && cell.type === 'list') return cell.items
  const text = cellText(cell)
  return text === '' ? [] : [text]
}
