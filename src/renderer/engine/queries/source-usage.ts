import { rangeOf } from '#shared/domain/casualty/totals.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { SourceUse } from '../source-answers.ts'
import { countUses, groupKey, sourceRow } from '../source-use.ts'
import type { Query, QueryContext } from './query.ts'

/** More incidents than this are counted and not told one by one: each has to be decrypted. */
const SHOWN = 200

/** Everything that is taken from one source: claims, denials, rebuttals and figures by incident, and reports. */
export const sourceUsage: Query<'source.usage'> = {
  async run(context, { id }) {
    const { projection } = context
    const naming = projection.incidents().filter((entry) => entry.sourceIds.includes(id))
    const uses = await Promise.all(naming.slice(0, SHOWN).map((entry) => useIn(context, entry.id, id)))
    const counted = countUses(projection)
    const sources = projection.small('source')
    const group = groupKey(sources.find((one) => one.id === id)?.body.independenceGroup ?? '')
    return {
      incidents: naming.length,
      uses: uses.filter((use) => use !== null),
      reports: projection
        .small('statistical-report')
        .filter(({ body }) => body.figures.some((figure) => figure.sourceIds.includes(id)))
        .map((report) => ({ id: report.id, reference: report.reference, title: report.body.title })),
      sameOrigin:
        group === ''
          ? []
          : sources
              .filter((one) => one.id !== id && groupKey(one.body.independenceGroup) === group)
              .map((one) => sourceRow(one, counted)),
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
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
