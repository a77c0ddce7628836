import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { RecordMeta } from '../../domain/record/schema.ts'
import { byId, byReference, type DossierInput } from '../input.ts'

/** The records that go into a dossier, each kind in its printed order, and the ids that led nowhere. */
export interface Included {
  readonly incidents: readonly { readonly exhibit: number; readonly record: StoredRecord<'incident'> }[]
  readonly sources: readonly StoredRecord<'source'>[]
  readonly evidence: readonly StoredRecord<'evidence'>[]
  readonly reports: readonly StoredRecord<'statistical-report'>[]
  readonly missing: readonly string[]
}

/** Follows every reference from the case: incidents, their sources and evidence, archived copies, and what those derive from. */
export function included(input: DossierInput): Included {
  const missing = new Set<string>()
  const all = input.case.scope === 'all'
  const known = byId(input.incidents)
  const incidents = input.case.body.incidents.flatMap(({ incidentId, exhibit }) => {
    const record = known.get(incidentId)
    if (record === undefined) missing.add(incidentId)
    return record === undefined ? [] : [{ exhibit, record }]
  })
  const reports = [...byId(input.statisticalReports).values()].toSorted(byReference)

  const sourceIds = new Set(incidents.flatMap(({ record }) => sourceIdsOf(record)))
  for (const report of reports)
    for (const figure of report.body.figures) figure.sourceIds.forEach((id) => sourceIds.add(id))
  const sources = chosen(byId(input.sources), sourceIds, all, missing)

  const evidenceById = byId(input.evidence)
  const evidenceIds = new Set(incidents.flatMap(({ record }) => evidenceIdsOf(record)))
  for (const { evidenceId } of input.case.body.disclosure)
    if (evidenceId !== null) evidenceIds.add(evidenceId)
  for (const { body } of sources)
    if (body.archivedEvidenceId !== null) evidenceIds.add(body.archivedEvidenceId)
  // A set grows while it is walked: what an item derives from is walked in its turn, once.
  for (const id of evidenceIds) {
    const origin = evidenceById.get(id)?.body.derivedFrom
    if (origin !== undefined && origin !== null) evidenceIds.add(origin)
  }
  const evidence = chosen(evidenceById, evidenceIds, all, missing)
  return { incidents, sources, evidence, reports, missing: [...missing].toSorted() }
}

/** What is included and has a date of its own: the case, where a record stands behind it, and every record. */
export const datedRecords = (
  input: DossierInput,
  { incidents, sources, evidence, reports }: Included,
): readonly RecordMeta[] => [
  ...(input.case.meta === null ? [] : [input.case.meta]),
  ...incidents.map(({ record }) => record),
  ...sources,
  ...evidence,
  ...reports,
]

function sourceIdsOf({ body }: StoredRecord<'incident'>): string[] {
  return [
    ...body.claims.map(({ sourceId }) => sourceId),
    ...body.denials.flatMap(({ sourceIds, rebuttals }) => [
      ...sourceIds,
      ...rebuttals.flatMap((rebuttal) => rebuttal.sourceIds),
    ]),
    ...body.casualties.flatMap(({ sourceIds }) => sourceIds),
    ...body.places.flatMap(({ control }) => control.sourceIds),
    ...body.targets.flatMap(({ sourceIds, militaryUse }) => [...sourceIds, ...militaryUse.sourceIds]),
    ...body.allegedPerpetrators.flatMap(({ sourceIds }) => sourceIds),
  ]
}

const evidenceIdsOf = ({ body }: StoredRecord<'incident'>): string[] => [
  ...body.evidence.map(({ evidenceId }) => evidenceId),
  ...body.claims.flatMap(({ evidenceId }) => evidenceId ?? []),
  ...body.verificationSteps.flatMap(({ evidenceIds }) => evidenceIds),
]

function chosen<R extends { readonly id: string; readonly reference: string }>(
  records: ReadonlyMap<string, R>,
  ids: ReadonlySet<string>,
  all: boolean,
  missing: Set<string>,
): readonly R[] {
  for (const id of ids) if (!records.has(id)) missing.add(id)
  return [...records.values()].filter(({ id }) => all || ids.has(id)).toSorted(byReference)
}
