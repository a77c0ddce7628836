import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { MappedRow, Problem } from '#shared/mapping/mapped-row.ts'
import type { MediaNames } from './media-names.ts'

/** How much of a name is shown. */
const shown = 200

/** The rows, with what they name and what did not come beside the table told; no row stays out because of it. */
export function* withMissingMedia(
  rows: Iterable<MappedRow>,
  { fields }: ImportProfileBody,
  media: MediaNames,
): Generator<MappedRow> {
  const columns = fields.flatMap((rule) => (rule.to === 'media' ? rule.columns : []))
  for (const row of rows) {
    const problems = new Map<string, Problem>()
    for (const name of row.media) {
      if (media.find(name) !== undefined) continue
      const problem = problemOf(row, columns, name)
      if (!problems.has(problem.column)) problems.set(problem.column, problem)
    }
    yield problems.size === 0 ? row : { ...row, problems: [...row.problems, ...problems.values()] }
  }
}

function problemOf({ cells }: MappedRow, columns: readonly string[], name: string): Problem {
  const [column = ''] = columns.filter((one) => cells.some(([of, text]) => of === one && text.includes(name)))
  return { column, code: 'media-missing', value: name.slice(0, shown).toWellFormed(), rejects: false }
}
