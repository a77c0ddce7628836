import type { Cell } from '../../lib/csv.ts'
import type { FigureRange } from '../casualty/totals.ts'

/** Columns of the coverage table that hold a number, in their order. */
export const countColumns = [
  'incidents',
  'reviewed',
  'accepted',
  'sources',
  'origins',
  'evidence',
  'denied',
] as const
/** Columns that hold a range of persons. */
export const rangeColumns = ['killed', 'injured'] as const
/** Columns that count what is missing. */
export const gapColumns = ['withoutFigure', 'withoutSource', 'withoutEvidence'] as const

/** How far the incidents support a phrase: what each column holds of it. */
export type PhraseSupport = Readonly<
  Record<(typeof countColumns | typeof gapColumns)[number], number> &
    Record<(typeof rangeColumns)[number], FigureRange | null>
>

/** A line of the table. `words` are null where the phrase itself is not at hand, `officialWords` where nobody knows them. */
export interface PhraseLine {
  readonly statementId: string
  readonly catalogueVersion: number
  readonly categoryId: string
  readonly label: string
  readonly words: string | null
  readonly officialWords: string | null
  readonly support: PhraseSupport
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const header: readonly string[] = [
  'statement',
  'catalogue_version',
  'category',
  'label',
  'words',
  'official_words',
  ...countColumns.map(snake),
  ...rangeColumns.flatMap((column) => [`${column}_min`, `${column}_max`]),
  ...gapColumns.map(snake),
]

/**
 * The coverage table as cells for `csvOf`, one phrase a line in the order given, under names that a program can rely on. A
 * range is two columns: an empty highest beside a lowest reads "or more", both empty "no figure".
 */
export const coverageTable = (lines: readonly PhraseLine[]): readonly (readonly Cell[])[] => [
  header,
  ...lines.map(({ support, ...phrase }) => [
    phrase.statementId,
    phrase.catalogueVersion,
    phrase.categoryId,
    phrase.label,
    phrase.words,
    phrase.officialWords,
    ...countColumns.map((column) => support[column]),
    ...rangeColumns.flatMap((column) => [support[column]?.min ?? null, support[column]?.max ?? null]),
    ...gapColumns.map((column) => support[column]),
  ]),
]
