import type { ProblemCode } from '#shared/mapping/mapped-row.ts'
import { problemWords } from '#shared/mapping/problem-words.ts'
import type { LogPlan } from '#main/vault/logs/order.ts'
import { counted } from '#main/verify/counted.ts'
import { besidesInWords, named, type Besides } from './besides.ts'
import { inColumn } from './problem-in-words.ts'
import type { ToldConflict, ToldFile } from './told-file.ts'
import { formatNames } from './unused-choice.ts'

/** Rows that are listed of each kind; all of them are in the JSON. */
const mostListed = 10

/** What became of the rows of a log, or would, in lines for a terminal. */
export function logInWords(told: ToldFile, besides: Besides, plan: LogPlan): string {
  const { conflicts, rejected, gone, duplicateCandidates } = told
  return [
    `${told.file}: ${told.log}, by the profile ${told.profile}; ${readingInWords(besides.reading)}`,
    plan.sourceId === null ? 'This log was not imported before.' : 'This log was imported before.',
    told.reference === null
      ? 'Nothing was written. An import would find:'
      : `Imported as ${told.reference}, as drafts of credibility 6:`,
    `  read ${told.read} = new ${told.created} + changed ${told.updated} + the same ${told.unchanged} + conflicts ${conflicts.length} + rejected ${rejected.length}`,
    ...told.warnings.map(({ message }) => `  warning   ${message}`),
    ...missing(told),
    ...(told.reread === 0
      ? []
      : [
          `  reread    ${counted(told.reread, 'row')} of these say what they said before, and are read differently${told.otherRules ? ': the profile has other rules than the last time' : ''}`,
        ]),
    ...besidesInWords(besides),
    ...counts(plan.rejected, 'rejected'),
    ...listed(rejected, ({ row, message }) => `    row ${row}: ${message}`),
    ...told.told.map((one) => `  told      ${kindOf(one)}, ${counted(one.rows, 'row')}`),
    ...listed(conflicts, conflictInWords),
    ...(gone === 0
      ? []
      : [`  gone      ${counted(gone, 'incident')} of earlier exports not in this one, left as they are`]),
    ...listed(plan.gone, ({ reference, title }) => `    ${reference}  ${title}`),
    ...(duplicateCandidates === 0
      ? []
      : [`  ${counted(duplicateCandidates, 'pair')} may be one incident: see \`holdfast duplicates\``]),
    ...next(told),
  ].join('\n')
}

function readingInWords({ format, encoding, delimiter, sheet }: Besides['reading']): string {
  const parts = [
    encoding,
    delimiter === null ? null : `separated by ${delimiter === '\t' ? 'tabs' : `“${delimiter}”`}`,
    sheet === null ? null : `“${sheet}”`,
  ]
  return `read as ${[formatNames[format], ...parts.filter((part) => part !== null)].join(', ')}`
}

/** Columns that are not there, and what is left as it stands because of it. */
function missing({ missingColumns, fieldsLeft }: ToldFile): string[] {
  if (missingColumns.length === 0) return []
  return [
    `  missing   ${named(missingColumns)}: the profile reads ${missingColumns.length === 1 ? 'it' : 'them'}, and this file does not have ${missingColumns.length === 1 ? 'it' : 'them'}`,
    ...(fieldsLeft.length === 0
      ? []
      : [`            left as they stand in incidents that came with them before: ${fieldsLeft.join(', ')}`]),
  ]
}

interface Kind {
  readonly column: string
  readonly code: ProblemCode
}

const kindOf = ({ column, code }: Kind): string => `${inColumn(column)}${problemWords[code]}`

/** How many of each column and code, the most frequent first. */
function counts(problems: readonly Kind[], what: string): string[] {
  const found = new Map<string, number>()
  for (const problem of problems) found.set(kindOf(problem), (found.get(kindOf(problem)) ?? 0) + 1)
  return [...found]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, rows]) => `  ${what}  ${kind}, ${counted(rows, 'row')}`)
}

function listed<T>(items: readonly T[], say: (item: T) => string): string[] {
  const more = items.length - mostListed
  return [...items.slice(0, mostListed).map(say), ...(more > 0 ? [`    and ${more} more: see --json`] : [])]
}

const why: Readonly<Record<string, string>> = {
  'changed-here': 'changed here as well as in the log',
  'not-a-draft': 'no draft here any more',
  'key-repeated': 'the same id says something else',
}

const conflictInWords = ({ row, id, with: other, why: code, differences }: ToldConflict): string =>
  `  conflict  row ${row}${id === '' ? '' : ` (${id.replace(/\s+/gu, ' ').slice(0, 60).toWellFormed()})`} with ${typeof other === 'number' ? `row ${other}` : other}: ${why[code ?? ''] ?? ''}; ${differences.map(({ field, onlyThere }) => (onlyThere ? `${field} (changed in the log alone)` : field)).join(', ') || 'other columns'} left as here`

function next({ reference, conflicts, rejected }: ToldFile): string[] {
  if (reference === null)
    return ['Next: the same without --dry-run, or another profile with --profile or --map.']
  if (conflicts.length + rejected.length > 0)
    return [
      'Next: correct these rows in the log, or the profile, and import it again: what came in is known by then.',
    ]
  return [`Next: look at the drafts; \`holdfast import --undo ${reference}\` takes them back.`]
}
