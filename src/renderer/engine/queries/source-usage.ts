import { rangeOf } from '#shared/domain/casualty/totals.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Projection } from '../projection.ts'
import type { SourceRow, SourceUse } from '../source-answers.ts'
import { countUses, sourceRow } from '../source-use.ts'
import type { Query, QueryContext } from './query.ts'

/** More incidents than this are counted and not told one by one: each has to be decrypted. */
const SHOWN = 200

/** Everything that is taken from one source: claims, denials, rebuttals and figures by incident, and reports. */
export const sourceUsage: Query<'source.usage'> = {
  async run(context, { id }) {
    const { projection } = context
    const { incidents } = projection
    const number = projection.idNumber(id) ?? NOBODY
    const naming = incidents.rows().filter((row) => incidents.columns.sourceIds.at(row).includes(number))
    const answer = {
      incidents: naming.length,
      reports: projection
        .small('statistical-report')
        .filter(({ body }) => body.figures.some((figure) => figure.sourceIds.includes(id)))
        .map((report) => ({ id: report.id, reference: report.reference, title: report.body.title })),
      sameOrigin: sameOrigin(projection, number),
    }
    const shown = [...naming.subarray(0, SHOWN)].map((row) => incidents.idAt(row))
    const uses = await Promise.all(shown.map((incidentId) => useIn(context, incidentId, id)))
    return { ...answer, uses: uses.filter((use) => use !== null) }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}

/** No id has it. */
const NOBODY = -1

function sameOrigin(projection: Projection, number: number): readonly SourceRow[] {
  const { sources } = projection
  const own = projection.rowOf('source', number)
  const { groupKey } = sources.columns
  if (own === undefined || groupKey.at(own) === '') return []
  const uses = countUses(projection)
  return [...sources.rows()]
    .filter((row) => row !== own && groupKey.codeAt(row) === groupKey.codeAt(own))
    .map((row) => sourceRow(projection, row, uses))
}

async function useIn(context: QueryContext, incidentId: string, sourceId: string): Promise<SourceUse | null> {
  const record = await context.record('incident', incidentId)
  return record?.kind === 'incident' ? useOf(record, sourceId) : null
}

function useOf({ id, reference, body }: StoredRecord<'incident'>, sourceId: string): SourceUse {
  const cites = ({ sourceIds }: { readonly sourceIds: readonly string[] }) => sourceIds.includes(sourceId)
  return {
    incidentId: id,
    reference,
    title: body.title,
    status: body.status,
    claims: body.claims
      .filter((claim) => claim.sourceId === sourceId)
      .map(({ stance, states, quote, pinpoint, credibility, credibilityGrading, ...claim }) => ({
        id: claim.id,
        stance,
        states,
        quote,
        pinpoint,
        credibility,
        credibilityGrading,
      })),
    denials: body.denials.filter(cites).map((denial) => ({ id: denial.id, by: denial.by })),
    rebuttals: body.denials.flatMap((denial) => denial.rebuttals).filter(cites).length,
    figures: body.casualties
      .filter(cites)
      .map((figure) => ({ id: figure.id, harm: figure.harm, range: rangeOf(figure) })),
  }
}
