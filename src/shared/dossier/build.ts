import { buildContext } from './build/context.ts'
import { buildEvidence, buildReport, buildSource } from './build/annex.ts'
import { buildIncident } from './build/incident.ts'
import { buildStatements } from './build/statement.ts'
import { buildTotals } from './build/casualties.ts'
import { included, type Included } from './build/included.ts'
import { byId, byReference, type CaseInput, type DossierInput } from './input.ts'
import { dossierLimits } from './limits.ts'
import { strictest } from './marking.ts'
import { DOSSIER_FORMAT, DOSSIER_VERSION, type Dossier, type WithheldItem } from './schema.ts'
import type { DossierIncident } from './schema/incident.ts'
import { dossierWords } from './words.ts'

/**
 * The dossier of a case: a pure function, so that the same records give the same bytes. It reads no
 * clock, and does not depend on the order the records came in. Records that are referred to and not at
 * hand become a limit. Throws only when there is nothing at all to date the dossier by.
 */
export function buildDossier(input: DossierInput): Dossier {
  const context = buildContext(input)
  const parts = included(input)
  const incidents = parts.incidents.map(({ exhibit, record }) => buildIncident(record, exhibit, context))
  const evidence = parts.evidence.map((record) =>
    buildEvidence(record, input.custody[record.id] ?? [], context),
  )
  const sources = parts.sources.map((record) => buildSource(record, context))
  const labels = [input.case.body.tlp, ...[...incidents, ...evidence].map(({ tlp }) => tlp)]
  const records = parts.incidents.map(({ record }) => record)
  const whole: Omit<Dossier, 'limits'> = {
    format: DOSSIER_FORMAT,
    version: DOSSIER_VERSION,
    asOf: latest(input, parts),
    marking: strictest(labels) ?? input.case.body.tlp,
    disclaimer: dossierWords.disclaimer,
    case: buildCase(input.case, context.history),
    analysts: buildAnalysts(input, parts),
    statements: buildStatements(input.statements, records),
    incidents,
    casualtyTotals: buildTotals(records),
    statisticalReports: parts.reports.map((record) => buildReport(record, context)),
    sources,
    evidence,
    withheld: incidents.flatMap(withheldOf),
  }
  return { ...whole, limits: dossierLimits(whole, parts.missing) }
}

function buildCase(input: CaseInput, history: ReturnType<typeof buildContext>['history']): Dossier['case'] {
  const { title, language, narrative, tlp } = input.body
  return {
    scope: input.scope,
    id: input.meta?.id ?? null,
    reference: input.reference,
    title,
    language,
    narrative,
    tlp,
    history: input.meta === null ? null : history(input.meta),
  }
}

/** The analysts who made, changed, linked or handled something that is included; for all incidents, every analyst. */
function buildAnalysts(input: DossierInput, parts: Included): Dossier['analysts'] {
  const records = recordsOf(input, parts)
  const acting = new Set([
    ...records.flatMap(({ createdBy, changedBy }) => [createdBy, changedBy]),
    ...parts.incidents.flatMap(({ record }) => record.body.categories.map(({ assertedBy }) => assertedBy)),
    ...parts.evidence.flatMap(({ id }) => (input.custody[id] ?? []).map(({ agent }) => agent)),
  ])
  return [...byId(input.analysts).values()]
    .filter(({ id }) => input.case.scope === 'all' || acting.has(id))
    .toSorted(byReference)
    .map(({ id, reference, body }) => ({ id, reference, ...body }))
}

const recordsOf = (input: DossierInput, { incidents, sources, evidence, reports }: Included) => [
  ...(input.case.meta === null ? [] : [input.case.meta]),
  ...incidents.map(({ record }) => record),
  ...sources,
  ...evidence,
  ...reports,
]

/** The latest change or custody event among what is included. An empty workspace is dated by its analysts. */
function latest(input: DossierInput, parts: Included): string {
  const dated = recordsOf(input, parts)
  const instants = [
    ...(dated.length > 0 ? dated : input.analysts).map(({ changedAt }) => changedAt),
    ...parts.evidence.flatMap(({ id }) => (input.custody[id] ?? []).map(({ at }) => at)),
  ]
  // Instants all have one shape, so that their order as text is their order in time.
  const last = instants.toSorted().at(-1)
  if (last === undefined) throw new Error('A dossier of nothing has no date')
  return last
}

function withheldOf({ reference, reported }: DossierIncident): WithheldItem[] {
  return reported.places.flatMap(({ publicationPrecision, coarsened }, index) =>
    !coarsened || publicationPrecision === 'exact'
      ? []
      : [
          {
            reference,
            field: `/reported/places/${index}/position`,
            reason: dossierWords.withheldBecause[publicationPrecision],
          },
        ],
  )
}
