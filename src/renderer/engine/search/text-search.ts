import { parseQuery, type SearchProblem } from '#shared/domain/search/query.ts'
import { Kept } from '../kept.ts'
import { placed, type PlacedClause } from '../places/named-places.ts'
import type { Projection } from '../projection.ts'
import type { RowNumbers } from '../row-numbers.ts'
import { RowSet } from '../row-set.ts'
import { askedOf } from './asked.ts'
import { Ranking } from './ranking.ts'
import { saidByIncidents } from './said-by-incidents.ts'

/** The incidents in which all that was typed holds. */
export interface TextFound {
  readonly set: RowSet
  /** Those of them that are in this set: what says it best comes first, and by reference, where several say it as well. */
  readonly inOrder: (among: RowSet) => RowNumbers
  /** Of what could not be understood: then nothing is found. */
  readonly problems: readonly SearchProblem[]
}

/** What the text finds among all incidents, worked out once for whoever asks until an incident or a source changes. */
export const searchIncidents = (projection: Projection, text: string): TextFound =>
  kept.of(projection, text, () => found(projection, text))

const kept = new Kept<TextFound>(4)

function found(projection: Projection, text: string): TextFound {
  const { incidents } = projection
  const read = parseQuery(text)
  const { clauses, problems: unplaced } = placed(read.clauses, projection.places)
  const problems = [...read.problems, ...unplaced]
  if (problems.length > 0) {
    const set = RowSet.of(incidents.count, [])
    return { set, inOrder: () => set.rows, problems }
  }
  const all = RowSet.all(incidents.count)
  const left = clauses.reduce((some, clause) => narrowed(projection, clause, some), all)
  const said = clauses.flatMap((clause) => (clause.kind === 'said' && !clause.isNot ? [clause] : []))
  if (said.length === 0)
    return { set: left, inOrder: (among) => left.and(among).among(incidents.rows()), problems }
  const ranking = new Ranking(left, incidents.count)
  for (const clause of said) ranking.add(saidByIncidents(projection, clause))
  const { set } = ranking
  return { set, inOrder: (among) => ranking.inOrder(among, incidents.rows()), problems }
}

/** Without what the clause rules out. What has to be said is looked at by the ranking. */
function narrowed(projection: Projection, clause: PlacedClause, rows: RowSet): RowSet {
  if (clause.kind === 'said') {
    if (!clause.isNot) return rows
    const scores = saidByIncidents(projection, clause)
    return rows.without(RowSet.where(projection.incidents.count, (row) => scores[row] !== 0))
  }
  const { isNot, ...asked } = clause
  const holding = keptAsked.of(projection, JSON.stringify(asked), () =>
    RowSet.where(projection.incidents.count, askedOf(projection, asked)),
  )
  return isNot ? rows.without(holding) : rows.and(holding)
}

const keptAsked = new Kept<RowSet>(8)

/** Which sources say every word of the text; none, where it is too long to be read. */
export function sourcesSaying({ sources }: Projection, text: string): (row: number) => boolean {
  const { clauses: read, problems } = parseQuery(text, [])
  if (problems.length > 0) return () => false
  const clauses = read.flatMap((clause) =>
    clause.kind === 'said' ? [{ said: sources.saying(clause), isNot: clause.isNot }] : [],
  )
  return (row) => clauses.every(({ said, isNot }) => (said[row] === 0) === isNot)
}
