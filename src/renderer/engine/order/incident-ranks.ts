import { edtfBounds } from '#shared/domain/date/bounds.ts'
import { parseEdtf } from '#shared/domain/date/edtf.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { CodedColumn } from '../columns/coded-column.ts'
import type { TextColumn } from '../columns/text-column.ts'
import type { FigureRange } from '../queries.ts'
import { CodeRanks } from './code-ranks.ts'
import { rankTexts } from './collation.ts'
import { rankEach } from './ranks.ts'
import { TitleRanks } from './title-ranks.ts'

interface RankedColumns {
  readonly title: TextColumn
  readonly edtf: CodedColumn<string | null>
  readonly place: CodedColumn<string>
  readonly killed: CodedColumn<FigureRange | null>
  readonly injured: CodedColumn<FigureRange | null>
}

/** What is worked out once for the order of the incidents, and kept while they change. */
export class IncidentRanks {
  readonly title: TitleRanks
  readonly date: CodeRanks<string | null>
  readonly place: CodeRanks<string>
  readonly killed: CodeRanks<FigureRange | null>
  readonly injured: CodeRanks<FigureRange | null>

  constructor({ title, edtf, place, killed, injured }: RankedColumns) {
    this.title = new TitleRanks(title)
    this.date = new CodeRanks(edtf, (dates) => rankEach(dates, daysOf, byDays))
    this.place = new CodeRanks(place, rankTexts)
    this.killed = new CodeRanks(killed, rankFigures)
    this.injured = new CodeRanks(injured, rankFigures)
  }
}

interface Days {
  readonly first: string
  /** Null where it has no end. */
  readonly last: string | null
}

/** Null where no first day is known. */
function daysOf(text: string | null): Days | null {
  const edtf = parseEdtf(text ?? '')
  const { lower: first, upper: last } = edtf.ok ? edtfBounds(edtf.value) : { lower: null, upper: null }
  return first === null ? null : { first, last }
}

const byDays = (a: Days, b: Days): number =>
  byCodeUnit(a.first, b.first) || byCodeUnit(a.last ?? AFTER_ALL_DAYS, b.last ?? AFTER_ALL_DAYS)

/** Days begin with a digit. */
const AFTER_ALL_DAYS = '~'

const rankFigures = (ranges: readonly (FigureRange | null)[]) =>
  rankEach(
    ranges,
    (range) => range,
    (a, b) => a.min - b.min || compareMost(a.max ?? Infinity, b.max ?? Infinity),
  )

/** Two without an upper end are equal, which a difference would not say. */
const compareMost = (a: number, b: number): number => (a === b ? 0 : a - b)
