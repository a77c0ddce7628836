import type { FieldOf, FieldRule, ImportProfileBody } from '../domain/import-profile/schema.ts'
import { SeparatorFinder, type Separators } from './numbers/separators.ts'
import { remembering } from './rules/remembering.ts'
import { OrderFinder, type DateOrder } from './dates/date-order.ts'
import type { MadeIncident, MappedRow } from './mapped-row.ts'
import { Draft } from './rules/draft.ts'
import { makeCasualties } from './rules/casualties.ts'
import type { Make } from './rules/make.ts'
import { makerOf } from './rules/maker-of.ts'
import { blankTeller, RowView } from './rules/row-view.ts'
import { ruleColumns } from './rules/rule-columns.ts'
import type { Cell, Table } from './table.ts'
import { cellItems, cellText } from './text/cell-text.ts'
import { shortened } from './text/first-sentence.ts'
import { shownLine, wellFormed } from './text/shown.ts'

/**
 * What a profile makes of a table: its rows in their order, made lazily. Each made incident is valid by the schemas of the
 * domain. What has to be known of whole columns is worked out first. A column that the profile names and the table
 * does not have is blank in every row; `missingColumns` tells them.
 */
export function* mapRows(table: Table, profile: ImportProfileBody): Generator<MappedRow> {
  const columns = new Map(table.columns.map((name, at) => [name, at] as const))
  const isBlank = blankTeller(profile.blanks)
  const makers = makersOf(profile, table, columns)
  const used = new Set(profile.fields.flatMap(ruleColumns).filter((column) => columns.has(column)))
  for (const { row, cells, beyond } of table.rows) {
    const view = new RowView(columns, isBlank, row, cells)
    const draft = new Draft({ language: profile.log.language, tlp: profile.log.tlp })
    for (const column of used) tellOfType(view.cell(column), column, draft)
    for (const make of makers) make(view, draft)
    if (beyond !== undefined) draft.tell('', 'row-shape', beyond.join(', '), true)
    yield mapped(row, [...kept(table.columns, cells, draft), ...outside(beyond)], draft)
  }
}

function makersOf(
  { fields, log }: ImportProfileBody,
  table: Table,
  columns: ReadonlyMap<string, number>,
): Make[] {
  const cellsOf = (column: string): readonly Cell[] => {
    const at = columns.get(column)
    return at === undefined ? [] : table.rows.map(({ cells }) => cells[at] ?? null)
  }
  const context = {
    language: log.language,
    orderOf: remembering((column) => orderIn(cellsOf(column))),
    separatorsOf: remembering((column) => separatorsIn(cellsOf(column))),
  }
  const isFigure = (rule: FieldRule): rule is FieldOf<'casualties'> => rule.to === 'casualties'
  const figures = fields
    .filter(isFigure)
    .filter((rule) => ruleColumns(rule).some((name) => columns.has(name)))
  return [
    ...fields.flatMap((rule) => (rule.to === 'casualties' ? [] : [makerOf(rule, context)])),
    ...makeCasualties(figures, context),
  ]
}

/** Of each date that stands in a cell. */
function orderIn(cells: readonly Cell[]): DateOrder {
  const finder = new OrderFinder()
  for (const cell of cells)
    for (const item of cellItems(cell)) for (const text of item.split('|')) finder.see(text.trim())
  return finder.order
}

/** Numbers that are typed as such say nothing of how the others are written. */
function separatorsIn(cells: readonly Cell[]): Separators {
  const finder = new SeparatorFinder()
  for (const cell of cells)
    if (cell !== null && (typeof cell === 'string' || cell.type !== 'number')) finder.see(cellText(cell))
  return finder.separators
}

function tellOfType(cell: Cell, column: string, draft: Draft): void {
  if (cell === null || typeof cell === 'string') return
  if (cell.type === 'error') draft.tell(column, 'cell-error', cell.text, false)
  if (cell.type === 'formula') draft.tell(column, 'formula', cell.text, false)
}

/** Every column that is not blank, as received; halves of surrogate pairs, which no file can hold, are shown and told. */
function kept(
  columns: readonly string[],
  cells: readonly Cell[],
  draft: Draft,
): (readonly [string, string])[] {
  return columns.flatMap((column, at) => {
    const received = cellText(cells[at] ?? null)
    if (received === '') return []
    const text = wellFormed(received)
    if (text !== received) draft.tell(column, 'hidden-characters', received, false)
    return [[column, text] as const]
  })
}

/** What stands beyond the last column is kept too, by no name. */
const outside = (beyond: readonly string[] = []): (readonly [string, string])[] =>
  beyond.flatMap((text) => (text === '' ? [] : [['', wellFormed(text)] as const]))

function mapped(row: number, cells: MappedRow['cells'], draft: Draft): MappedRow {
  if (draft.made.title === '' && !draft.problems.some(({ rejects }) => rejects)) titleFromKey(draft)
  const { made, key, problems, media } = draft
  const rejected = problems.some(({ rejects }) => rejects)
  const whole: MadeIncident = made
  return { row, key, cells, made: rejected ? null : whole, problems, media }
}

/** A row without a title is called by its id in the log; without that too it has no name, and none is invented. */
function titleFromKey(draft: Draft): void {
  draft.made.title = shortened(shownLine(draft.key).text, 300)
  if (draft.key === '') draft.tell('', 'required', '', true)
  else draft.tell('', 'title-from-key', draft.key, false)
}

/** Columns that a profile reads and a file does not have, in the profile's order. */
export function missingColumns({ fields }: ImportProfileBody, columns: readonly string[]): string[] {
  const here = new Set(columns)
  return [...new Set(fields.flatMap(ruleColumns))].filter((column) => !here.has(column))
}
