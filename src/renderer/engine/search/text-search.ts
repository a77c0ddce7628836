import { parseQuery, type Clause, type SearchProblem } from '#shared/domain/search/query.ts'
import type { Projection } from '../projection.ts'
import type { RowNumbers } from '../row-numbers.ts'
import { askedOf } from './asked.ts'
import { Ranking } from './ranking.ts'
import { saidByIncidents } from './said-by-incidents.ts'

export interface SearchAnswer {
  /** What says it best comes first; as given, where several say it as well. */
  readonly rows: RowNumbers
  readonly problems: readonly SearchProblem[]
}

/** Those of the rows in which all that was typed holds. Nothing, where a part of it could not be understood. */
export function searchIncidents(projection: Projection, text: string, rows: RowNumbers): SearchAnswer {
  const { clauses, problems } = parseQuery(text)
  if (problems.length > 0) return { rows: rows.subarray(0, 0), problems }
  const left = clauses.reduce((some, clause) => narrowed(projection, clause, some), rows)
  const ranking = new Ranking(left, projection.incidents.count)
  for (const clause of clauses)
    if (clause.kind === 'said' && !clause.isNot)
      ranking.add(saidByIncidents(projection, clause, ranking.left))
  return { rows: ranking.rows(), problems }
}

/** Without what the clause rules out. What has to be said is looked at by the ranking. */
function narrowed(projection: Projection, clause: Clause, rows: RowNumbers): RowNumbers {
  if (clause.kind === 'said') {
    if (!clause.isNot) return rows
    const scores = saidByIncidents(projection, clause, rows)
    return rows.filter((row) => scores[row] === 0)
  }
  const holds = askedOf(projection, clause)
  return rows.filter((row) => holds(row) !== clause.isNot)
}

/** Which sources say every word of the text; none, where it is too long to be read. */
export function sourcesSaying({ sources }: Projection, text: string): (row: number) => boolean {
  const { clauses: read, problems } = parseQuery(text, [])
  if (problems.length > 0) return () => false
  const clauses = read.flatMap((clause) =>
    clause.kind === 'said' ? [{ said: sources.saying(clause), isNot: clause.isNot }] : [],
  )
  return (row) => clauses.every(({ said, isNot }) => (said[row] === 0) === isNot)
}
