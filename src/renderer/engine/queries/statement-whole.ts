import { totalOver, type FigureRange } from '#shared/domain/casualty/totals.ts'
import { withoutFigure } from '../incident-has.ts'
import { Seen } from '../seen.ts'
import type { Projection } from '../projection.ts'
import type { StatementWhole } from '../queries.ts'
import { countWhere, valuesAt, type RowNumbers } from '../row-numbers.ts'

/** What is logged under a statement as a whole: each incident once, however many phrases it is tied to. */
export function statementWhole(projection: Projection, tied: RowNumbers): StatementWhole {
  const { columns } = projection.incidents
  return {
    incidents: tied.length,
    killed: totalOver(valuesAt(tied, columns.killed)).range,
    injured: totalOver(valuesAt(tied, columns.injured)).range,
    withoutFigure: countWhere(tied, withoutFigure(projection)),
    denied: countWhere(tied, (row) => columns.denials.at(row) > 0),
    denials: tied.reduce((sum, row) => sum + columns.denials.at(row), 0),
    women: victims(projection, tied, 'women'),
    children: victims(projection, tied, 'children'),
    withoutBreakdown: countWhere(
      tied,
      columns.victims.each(({ women, children }) => women === null && children === null),
    ),
    sources: byClass(projection, tied),
    recipients: projection.small('case').reduce((sum, { body }) => sum + body.recipients.length, 0),
    handOvers: projection.small('hand-over').length,
  }
}

const victims = (projection: Projection, tied: RowNumbers, group: 'women' | 'children'): FigureRange | null =>
  totalOver(
    Array.from(
      tied,
      projection.incidents.columns.victims.each((counted) => counted[group]),
    ),
  ).range

/** Different sources that support any of the incidents. */
function byClass(projection: Projection, tied: RowNumbers): StatementWhole['sources'] {
  const counts = { public: 0, intelligence: 0, witness: 0, official: 0 }
  const { sourceClass } = projection.sources.columns
  const sources = new Seen()
  sources.clear(projection.sources.count)
  projection.support.eachSource(tied, (source) => {
    if (sources.add(source)) counts[sourceClass.at(source)] += 1
  })
  return counts
}
