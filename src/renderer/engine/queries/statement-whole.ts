import { totalOver } from '#shared/domain/casualty/totals.ts'
import type { IncidentEntry } from '../incident-entry.ts'
import type { Projection } from '../projection.ts'
import type { StatementWhole } from '../queries.ts'

/** What is logged under a statement as a whole: each incident once, however many phrases it is tied to. */
export function statementWhole(projection: Projection, tied: readonly IncidentEntry[]): StatementWhole {
  return {
    incidents: tied.length,
    killed: totalOver(tied.map(({ own }) => own.killed)).range,
    injured: totalOver(tied.map(({ own }) => own.injured)).range,
    withoutFigure: tied.filter(({ own }) => own.killed === null && own.injured === null).length,
    denied: tied.filter(({ own }) => own.denials > 0).length,
    denials: tied.reduce((sum, { own }) => sum + own.denials, 0),
    women: totalOver(tied.map(({ victims }) => victims.women)).range,
    children: totalOver(tied.map(({ victims }) => victims.children)).range,
    withoutBreakdown: tied.filter(({ victims }) => victims.women === null && victims.children === null)
      .length,
    sources: byClass(projection, supporting(tied)),
    recipients: projection.small('case').reduce((sum, { body }) => sum + body.recipients.length, 0),
    handOvers: projection.small('hand-over').length,
  }
}

/** Ids of the sources that support any of the incidents, with repetitions. */
export const supporting = (entries: readonly IncidentEntry[]): readonly string[] =>
  entries.flatMap(({ claims }) =>
    claims.filter(({ stance }) => stance === 'supports').map(({ sourceId }) => sourceId),
  )

function byClass(projection: Projection, sourceIds: readonly string[]): StatementWhole['sources'] {
  const counts = { public: 0, intelligence: 0, witness: 0, official: 0 }
  for (const id of new Set(sourceIds)) {
    const source = projection.source(id)
    if (source !== undefined) counts[source.sourceClass] += 1
  }
  return counts
}
