import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { traceOf, type Trace } from '#shared/domain/duplicate/trace.ts'
import { tracedIncident } from '#shared/domain/duplicate/traced-incident.ts'
import { comparedRanges } from '#shared/domain/casualty/compared.ts'
import { monthOf } from '#shared/domain/date/month.ts'
import { injuredRange, killedRange } from '#shared/domain/casualty/totals.ts'
import { womenAndChildren, type WomenAndChildren } from '#shared/domain/casualty/women-and-children.ts'
import type { CategoryRef } from '#shared/domain/statement/versions.ts'
import type { IncidentRow } from './queries.ts'
import type { IncidentTexts } from './search/incident-words.ts'

/** Of the line: what is known only together with the sources themselves, or follows from the links. */
type FromOthers = 'rev' | 'sources' | 'independentSources' | 'categoryKeys' | 'createdBy'

/** What is kept of an incident in the columns: its line in the list and what filters look at, not its body. */
export interface IncidentEntry {
  readonly id: string
  readonly own: Omit<IncidentRow, FromOthers>
  readonly links: readonly CategoryTie[]
  /** Analysts who linked it to a statement. */
  readonly linkedBy: readonly string[]
  readonly texts: IncidentTexts
  /** Sources named anywhere in the incident: their titles can be searched for too. */
  readonly sourceIds: readonly string[]
  readonly claims: readonly SlimClaim[]
  readonly evidenceIds: readonly string[]
  /** Women and children among its victims, as far as its figures are broken down. */
  readonly victims: WomenAndChildren
  readonly personIds: readonly string[]
  readonly relations: BodyOf<'incident'>['relations']
  /** Evidence named anywhere in the incident, also by its claims and the steps of its verification. */
  readonly citedEvidenceIds: readonly string[]
  readonly createdBy: string
  readonly changedBy: string
  /** The month of its first date, or the year, or null: see `monthOf`. */
  readonly month: string | null
  /** All its dates; the line shows the first. */
  readonly edtfs: readonly string[]
  readonly placeNames: readonly string[]
  readonly tags: readonly string[]
  /** What it adds to a comparison with a published count of civilians. */
  readonly compared: ReturnType<typeof comparedRanges>
  readonly hasUnsourcedFigure: boolean
  /** What likely duplicates are found by; without links and logs, which are of the sources. */
  readonly trace: Trace
}

export type CategoryTie = CategoryRef
export type SlimClaim = Pick<BodyOf<'incident'>['claims'][number], 'sourceId' | 'stance' | 'credibility'>

export function incidentEntry(record: StoredRecord<'incident'>): IncidentEntry {
  const { body } = record
  return {
    id: record.id,
    own: ownRow(record),
    links: body.categories.map(({ statementId, categoryId, catalogueVersion }) => ({
      statementId,
      categoryId,
      catalogueVersion,
    })),
    linkedBy: unique(body.categories.map(({ assertedBy }) => assertedBy)),
    texts: {
      title: body.title,
      places: body.places.map(({ name }) => name).join('\n'),
      tags: body.tags.join('\n'),
      told: [record.reference, body.summary, body.assessment].join('\n'),
    },
    sourceIds: unique([
      ...body.claims.map((claim) => claim.sourceId),
      ...body.denials.flatMap((denial) => [
        ...denial.sourceIds,
        ...denial.rebuttals.flatMap((rebuttal) => rebuttal.sourceIds),
      ]),
      ...body.casualties.flatMap((figure) => figure.sourceIds),
      ...body.places.flatMap((place) => place.control.sourceIds),
      ...body.targets.flatMap((target) => [...target.sourceIds, ...target.militaryUse.sourceIds]),
      ...body.allegedPerpetrators.flatMap((perpetrator) => perpetrator.sourceIds),
    ]),
    claims: body.claims.map(({ sourceId, stance, credibility }) => ({ sourceId, stance, credibility })),
    evidenceIds: unique(body.evidence.map(({ evidenceId }) => evidenceId)),
    victims: womenAndChildren(body.casualties),
    personIds: body.persons.map(({ personId }) => personId),
    relations: body.relations,
    citedEvidenceIds: unique([
      ...body.evidence.map(({ evidenceId }) => evidenceId),
      ...body.claims.flatMap(({ evidenceId }) => evidenceId ?? []),
      ...body.verificationSteps.flatMap((step) => step.evidenceIds),
    ]),
    createdBy: record.createdBy,
    changedBy: record.changedBy,
    month: monthOf(body.dates[0]?.edtf ?? null),
    edtfs: body.dates.map(({ edtf }) => edtf),
    placeNames: body.places.map(({ name }) => name),
    tags: body.tags,
    compared: comparedRanges(body.casualties),
    hasUnsourcedFigure: body.casualties.some((figure) => figure.sourceIds.length === 0),
    trace: traceOf(tracedIncident(record, { links: [], logs: [] })),
  }
}

function ownRow({ id, reference, changedAt, body }: StoredRecord<'incident'>): IncidentEntry['own'] {
  return {
    id,
    reference,
    title: body.title,
    edtf: body.dates[0]?.edtf ?? null,
    place: body.places[0]?.name ?? '',
    hasPosition: body.places.some((place) => place.position !== null),
    status: body.status,
    verification: body.verification,
    killed: killedRange(body.casualties),
    injured: injuredRange(body.casualties),
    denials: body.denials.length,
    denialSearch: body.denialSearch,
    evidence: body.evidence.length,
    changedAt,
  }
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
