import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { RecordMeta } from '../../domain/record/schema.ts'
import type { Statement } from '../../domain/statement/schema.ts'
import { nothingInherited } from '../inherited.ts'
import { byId, byReference, type DossierInput } from '../input.ts'

/** The records that go into a dossier, each kind in its printed order, and the ids that led nowhere. */
export interface Included {
  readonly incidents: readonly { readonly exhibit: number; readonly record: StoredRecord<'incident'> }[]
  readonly sources: readonly StoredRecord<'source'>[]
  readonly evidence: readonly StoredRecord<'evidence'>[]
  readonly physicalItems: readonly StoredRecord<'physical-item'>[]
  readonly reports: readonly StoredRecord<'statistical-report'>[]
  /** Statements loaded into the workspace that an incident is linked to. */
  readonly loadedStatements: readonly StoredRecord<'statement'>[]
  /** Second codings of the incidents. */
  readonly codings: readonly StoredRecord<'coding'>[]
  readonly missing: readonly string[]
  /** What is named and stayed where an imported record comes from: it is known, and not here. */
  readonly outside: readonly { readonly id: string; readonly reference: string }[]
}

/** Follows every reference from the case: incidents, their sources, evidence and physical items, archived copies, and what those derive from. */
export function included(input: DossierInput): Included {
  const missing = new Set<string>()
  const { elsewhere } = input.inherited ?? nothingInherited
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
  const sourcesById = byId(input.sources)
  noteMissing(sourceIds, [sourcesById], missing)
  const sources = chosen(sourcesById, sourceIds, all)

  const evidenceById = byId(input.evidence)
  const thingsById = byId(input.physicalItems)
  const itemIds = new Set(incidents.flatMap(({ record }) => itemIdsOf(record)))
  for (const { evidenceId } of input.case.body.disclosure) if (evidenceId !== null) itemIds.add(evidenceId)
  for (const { body } of sources) if (body.archivedEvidenceId !== null) itemIds.add(body.archivedEvidenceId)
  // A set grows while it is walked: what an item derives from is walked in its turn, once.
  for (const id of itemIds) {
    const origin = evidenceById.get(id)?.body.derivedFrom
    if (origin !== undefined && origin !== null) itemIds.add(origin)
  }
  noteMissing(itemIds, [evidenceById, thingsById], missing)
  const incidentIds = new Set(incidents.map(({ record }) => record.id))
  return {
    incidents,
    sources,
    evidence: chosen(evidenceById, itemIds, all),
    physicalItems: chosen(thingsById, itemIds, all),
    reports,
    loadedStatements: [...byId(input.loadedStatements).values()]
      .filter(({ body }) => incidents.some(({ record }) => isLinked(record, body)))
      .toSorted(byReference),
    codings: [...byId(input.codings).values()]
      .filter(({ body }) => incidentIds.has(body.incidentId))
      .toSorted(byReference),
    missing: [...missing].filter((id) => elsewhere.get(id)?.reference == null).toSorted(),
    outside: [...missing].flatMap((id) => {
      const reference = elsewhere.get(id)?.reference
      return reference == null ? [] : [{ id, reference }]
    }),
  }
}

/** What is included and has a date of its own: the case, where a record stands behind it, and every record. */
export const datedRecords = (
  input: DossierInput,
  { incidents, sources, evidence, physicalItems, reports, loadedStatements, codings }: Included,
): readonly RecordMeta[] => [
  ...(input.case.meta === null ? [] : [input.case.meta]),
  ...incidents.map(({ record }) => record),
  ...sources,
  ...evidence,
  ...physicalItems,
  ...reports,
  ...loadedStatements,
  ...codings,
]

const isLinked = (incident: StoredRecord<'incident'>, { id, version }: Statement): boolean =>
  incident.body.categories.some((link) => link.statementId === id && link.catalogueVersion === version)

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

/** What an incident names by itself, as one of its claims or in a step of verification; files and physical items alike. */
export const itemIdsOf = ({ body }: StoredRecord<'incident'>): string[] => [
  ...body.evidence.map(({ evidenceId }) => evidenceId),
  ...body.claims.flatMap(({ evidenceId }) => evidenceId ?? []),
  ...body.verificationSteps.flatMap(({ evidenceIds }) => evidenceIds),
]

function noteMissing(
  ids: ReadonlySet<string>,
  kinds: readonly ReadonlyMap<string, unknown>[],
  missing: Set<string>,
): void {
  for (const id of ids) if (!kinds.some((records) => records.has(id))) missing.add(id)
}

function chosen<R extends { readonly id: string; readonly reference: string }>(
  records: ReadonlyMap<string, R>,
  ids: ReadonlySet<string>,
  all: boolean,
): readonly R[] {
  return [...records.values()].filter(({ id }) => all || ids.has(id)).toSorted(byReference)
}
