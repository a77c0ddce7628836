import { allWithheld } from './build/all-withheld.ts'
import { buildAgreement } from './build/agreement.ts'
import { buildAnalysts } from './build/analysts.ts'
import { buildCase } from './build/case.ts'
import { buildContext } from './build/context.ts'
import { buildEvidence, buildPhysicalItem, buildReport, buildSource } from './build/annex.ts'
import { buildIncident } from './build/incident.ts'
import { buildRelease } from './build/release.ts'
import { buildStatements } from './build/statement.ts'
import { buildTotals } from './build/casualties.ts'
import { exactItems } from './build/exact-items.ts'
import { datedRecords, included, type Included } from './build/included.ts'
import { toldCustody } from './build/custody.ts'
import { withheldOfEvidence, withheldOfIncident, withheldOfPhysicalItem } from './build/withheld.ts'
import type { DossierInput } from './input.ts'
import { findLimits, inWords, type Limit } from './limits.ts'
import { strictest } from './marking.ts'
import { DOSSIER_FORMAT, DOSSIER_VERSION, type Dossier } from './schema.ts'
import { dossierWords } from './words.ts'

/**
 * The dossier of a case: a pure function, so that the same records give the same bytes. It reads no
 * clock, and does not depend on the order the records came in. Records that are referred to and not at
 * hand become a limit. Throws only when there is nothing at all to date the dossier by.
 */
export const buildDossier = (input: DossierInput): Dossier => withLimits(input).dossier

/** The dossier with its limits as they were found: each with the records that it is true of. */
export function withLimits(input: DossierInput): { dossier: Dossier; limits: readonly Limit[] } {
  const parts = included(input)
  const whole = withoutLimits(input, parts)
  const limits = trueLimits(findLimits(whole, input, parts), input)
  return { dossier: { ...whole, limits: limits.map(inWords) }, limits }
}

/** Of redacted records only what is true of the records as they are: what was left out is not lacking. */
const trueLimits = (limits: readonly Limit[], { redaction }: DossierInput): readonly Limit[] =>
  redaction === undefined
    ? limits
    : limits.flatMap((limit) => {
        const subjects = limit.subjects.filter(({ id }) => redaction.limits.has(`${limit.code} ${id}`))
        return subjects.length === 0 ? [] : [{ ...limit, subjects }]
      })

function withoutLimits(input: DossierInput, parts: Included): Omit<Dossier, 'limits'> {
  const context = buildContext(input)
  const records = parts.incidents.map(({ record }) => record)
  const incidents = parts.incidents.map(({ exhibit, record }) => buildIncident(record, exhibit, context))
  const exact = exactItems(records)
  const evidence = parts.evidence
    .filter(({ id }) => context.heldBack(id) === null)
    .map((record) => buildEvidence(record, input.custody[record.id] ?? [], exact.has(record.id), context))
  const physicalItems = parts.physicalItems
    .filter(({ id }) => context.heldBack(id) === null)
    .map((record) => buildPhysicalItem(record, input.custody[record.id] ?? [], exact.has(record.id), context))
  const marked = [...incidents, ...evidence, ...physicalItems]
  const labels = [input.case.body.tlp, ...marked.map(({ tlp }) => tlp)]
  return {
    format: DOSSIER_FORMAT,
    version: DOSSIER_VERSION,
    release: input.release === null ? null : buildRelease(input.release),
    asOf: latest(input, parts),
    marking: strictest(labels) ?? input.case.body.tlp,
    disclaimer: dossierWords.disclaimer,
    case: buildCase(input.case, context),
    analysts: buildAnalysts(input, parts),
    statements: buildStatements(input.statements, parts.loadedStatements, records, context),
    codingAgreement: buildAgreement(input, parts),
    incidents,
    casualtyTotals: buildTotals(records),
    statisticalReports: parts.reports.map((record) => buildReport(record, context)),
    sources: parts.sources.map((record) => buildSource(record, context)),
    evidence,
    physicalItems,
    withheld: allWithheld(
      [
        ...incidents.flatMap((incident, index) => {
          const record = records[index]
          return record === undefined ? [] : withheldOfIncident(incident, record.body)
        }),
        ...parts.evidence.flatMap((record) => withheldOfEvidence(record, exact.has(record.id), context)),
        ...parts.physicalItems.flatMap((record) =>
          withheldOfPhysicalItem(record, exact.has(record.id), context),
        ),
        ...(input.redaction?.withheld ?? []),
      ],
      input,
      parts,
    ),
  }
}

/** The latest change or custody event among what is included. An empty workspace is dated by its analysts. */
function latest(input: DossierInput, parts: Included): string {
  const dated = datedRecords(input, parts)
  const instants = [
    ...(dated.length > 0 ? dated : input.analysts).map(({ changedAt }) => changedAt),
    ...[...parts.evidence, ...parts.physicalItems].flatMap(({ id }) =>
      toldCustody(input.custody[id] ?? []).map(({ at }) => at),
    ),
  ]
  // Instants all have one shape, so that their order as text is their order in time.
  const last = instants.toSorted().at(-1)
  if (last === undefined) throw new Error('A dossier of nothing has no date')
  return last
}
