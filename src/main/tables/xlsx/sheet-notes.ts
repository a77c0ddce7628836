import type { TableNote } from '#shared/mapping/table.ts'
import type { SheetPart, Workbook } from './open-workbook.ts'
import type { Relationship } from './parts.ts'
import type { SheetFacts } from './read-sheet.ts'
import { readXml, spreadsheet } from './xml-part.ts'

/** What has to be told of a sheet besides its table. */
export async function notesOf(
  book: Workbook,
  { hidden }: SheetPart,
  facts: SheetFacts,
  targets: ReadonlyMap<string, Relationship>,
  linkColumns: number,
): Promise<readonly TableNote[]> {
  const counts: Record<TableNote['what'], number> = {
    'sheet-hidden': Number(hidden),
    'rows-hidden': facts.hiddenRows,
    'columns-hidden': facts.hiddenColumns,
    formulas: facts.formulas,
    'cells-merged': facts.mergedAreas,
    comments: await commentsOf(book, targets),
    links: linkColumns,
    'files-linked': book.linkedFiles,
    macros: Number(book.hasMacros),
  }
  const all = Object.entries(counts) as [TableNote['what'], number][] // the keys of the record above
  return all.flatMap(([what, count]) => (count > 0 ? [{ what, count }] : []))
}

async function commentsOf(book: Workbook, targets: ReadonlyMap<string, Relationship>): Promise<number> {
  const part = [...targets.values()].find(({ type, outside }) => type === 'comments' && !outside)
  const file = part && book.parts.find(part.target)
  let count = 0
  if (file !== undefined)
    await readXml(file, spreadsheet, {
      open: (name, _tag, depth) => {
        if (name === 'comment' && depth === 2) count += 1
      },
      close: () => undefined,
    })
  return count
}
