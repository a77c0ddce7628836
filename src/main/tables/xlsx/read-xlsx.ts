import type { Result } from '#shared/lib/result.ts'
import type { ReadingChoice, Table } from '#shared/mapping/table.ts'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { Unreadable, unreadable } from '#main/archive/unreadable.ts'
import { namesSaid } from '../names-said.ts'
import type { SheetRows } from '../rows/sheet-rows.ts'
import { withLinks } from './cell-links.ts'
import { openWorkbook, type SheetPart, type Workbook } from './open-workbook.ts'
import { readSheet, type SheetFacts } from './read-sheet.ts'
import { refuseCompoundFile } from './refuse-other.ts'
import { notesOf } from './sheet-notes.ts'
import { SheetSurvey } from './sheet-survey.ts'
import { TableAttempt } from './table-attempt.ts'

/**
 * Reads one sheet of a workbook (XLSX, ISO/IEC 29500, Transitional and Strict) as a table; all sheets are looked at. Without a
 * choice it is the one with the most values in rows. Formulas come as what they gave when the workbook was saved, and are
 * told to be formulas; one that takes something from another file refuses the sheet. Throws `Unreadable`.
 */
export async function readXlsx(source: ByteSource, choice: ReadingChoice): Promise<Table> {
  await refuseCompoundFile(source)
  const book = await openWorkbook(source)
  const wanted = choice.sheet
  if (wanted !== undefined && book.sheets.every(({ name }) => name !== wanted))
    unreadable('not-found', `This workbook has no sheet “${wanted.slice(0, 100)}”.`, {
      next: `Choose one of the sheets that it has: ${namesSaid(book.sheets)}.`,
    })
  const sheets: { name: string; rows: number }[] = []
  let best: ReadSheet | undefined
  for (const sheet of book.sheets) {
    const read = await lookAtSheet(book, sheet)
    sheets.push({
      name: sheet.name,
      rows: read.found.ok ? read.found.value.rows.length : read.survey.dataRows,
    })
    if (wanted === undefined ? read.survey.isRatherThan(best?.survey) : wanted === sheet.name) best = read
  }
  if (best === undefined) return unreadable('invalid', 'There is nothing in this workbook.')
  return tableOf(book, best, sheets)
}

interface ReadSheet {
  readonly sheet: SheetPart
  readonly survey: SheetSurvey
  readonly facts: SheetFacts
  readonly found: Result<SheetRows>
}

/** A sheet that is no table is one all the same: whether that matters is known when all were looked at. */
async function lookAtSheet(book: Workbook, sheet: SheetPart): Promise<ReadSheet> {
  const survey = new SheetSurvey(sheet.hidden)
  const table = new TableAttempt()
  const facts = await readSheet(book, sheet, (row, cells) => {
    survey.add(cells)
    table.add(row, cells)
  })
  return { sheet, survey, facts, found: table.end() }
}

async function tableOf(
  book: Workbook,
  { sheet, facts, found }: ReadSheet,
  sheets: Table['sheets'],
): Promise<Table> {
  const named = (words: string): string => `Sheet “${sheet.name.slice(0, 100)}”: ${words}`
  if (!found.ok) throw new Unreadable({ ...found.failure, message: named(found.failure.message) })
  if (facts.elsewhere !== null)
    unreadable(
      'refused',
      named(`${facts.elsewhere} takes its value from another file, which is not opened.`),
      { next: 'Put the values in place of such formulas in a copy, and choose the copy.' },
    )
  const targets = await book.parts.relationshipsOf(sheet.part)
  const { columns, rows, skipped } = withLinks(found.value, facts.links, targets)
  const linkColumns = columns.length - found.value.columns.length
  return {
    reading: { format: 'xlsx', encoding: null, delimiter: null, sheet: sheet.name, skipped },
    columns,
    rows,
    sheets,
    encodings: [],
    notes: await notesOf(book, sheet, facts, targets, linkColumns),
  }
}
