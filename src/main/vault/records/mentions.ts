import { assertNever } from '#shared/lib/assert-never.ts'
import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'

/** One record named by another: where, which kinds it may be of, and its id. */
export interface Mention {
  readonly path: readonly (string | number)[]
  readonly kinds: readonly RecordKind[]
  readonly id: string
}

/** What an incident and a case may name as evidence: a file, or a thing that is none. */
const items = ['evidence', 'physical-item'] as const
/** Who graded, checked or decided: somebody here, or where an imported record comes from. */
const people = ['analyst', 'outside-analyst'] as const

type KindAndBody = { [K in RecordKind]: Pick<StoredRecord<K>, 'kind' | 'body'> }[RecordKind]

/** Every record that a body names by id. The one list of what may not dangle. */
export function mentionsOf(record: KindAndBody): readonly Mention[] {
  switch (record.kind) {
    case 'analyst':
    case 'export-profile':
    case 'import-profile':
    case 'log-import': // likewise of itself: what it made may have been merged or stand elsewhere
    case 'log-page':
    case 'import': // what it names may be somewhere else, or be gone from the next one
    case 'outside-analyst':
    case 'physical-item':
    case 'recipient':
    case 'saved-view': // a filter of what is not here finds nothing, and its place says so
    case 'statement':
      return []
    case 'source':
      return [
        ...optional(['archivedEvidenceId'], 'evidence', record.body.archivedEvidenceId),
        ...optional(['reliabilityGrading', 'gradedBy'], people, record.body.reliabilityGrading?.gradedBy),
      ]
    case 'evidence':
      return optional(['derivedFrom'], 'evidence', record.body.derivedFrom)
    case 'duplicate-review':
      return ids(['incidentIds'], 'incident', record.body.incidentIds)
    case 'coding':
      return [{ path: ['incidentId'], kinds: ['incident'], id: record.body.incidentId }]
    case 'hand-over':
      return [
        ...optional(['caseId'], 'case', record.body.caseId),
        ...optional(['versionId'], 'dossier-version', record.body.versionId),
        ...optional(['recipientId'], 'recipient', record.body.recipientId),
      ]
    case 'dossier-version':
      return [
        ...optional(['caseId'], 'case', record.body.caseId),
        ...optional(['previous'], 'dossier-version', record.body.previous),
      ]
    case 'person':
      return ids(['visibleTo'], 'analyst', record.body.visibleTo)
    case 'case':
      return ofCase(record.body)
    case 'statistical-report':
      return record.body.figures.flatMap((figure, index) => sources(['figures', index], figure.sourceIds))
    case 'incident':
      return ofIncident(record.body)
    default:
      return assertNever(record)
  }
}

const ofCase = (body: BodyOf<'case'>): readonly Mention[] => [
  ...body.incidents.map(({ incidentId }, index): Mention => ({
    path: ['incidents', index, 'incidentId'],
    kinds: ['incident'],
    id: incidentId,
  })),
  ...body.disclosure.flatMap(({ incidentId, evidenceId }, index) => [
    ...optional(['disclosure', index, 'incidentId'], 'incident', incidentId),
    ...optional(['disclosure', index, 'evidenceId'], items, evidenceId),
  ]),
  ...body.recipients.flatMap(({ recipientId }, index) =>
    optional(['recipients', index, 'recipientId'], 'recipient', recipientId),
  ),
]

function ofIncident(body: BodyOf<'incident'>): readonly Mention[] {
  const each = <T>(list: readonly T[], mentions: (item: T, index: number) => readonly Mention[]) =>
    list.flatMap(mentions)
  return [
    ...each(body.claims, (claim, index) => [
      { path: ['claims', index, 'sourceId'], kinds: ['source'], id: claim.sourceId },
      ...optional(['claims', index, 'evidenceId'], 'evidence', claim.evidenceId),
      ...optional(
        ['claims', index, 'credibilityGrading', 'gradedBy'],
        people,
        claim.credibilityGrading?.gradedBy,
      ),
    ]),
    ...each(body.denials, (denial, index) => [
      ...sources(['denials', index], denial.sourceIds),
      ...each(denial.rebuttals, (rebuttal, at) =>
        sources(['denials', index, 'rebuttals', at], rebuttal.sourceIds),
      ),
    ]),
    ...each(body.casualties, (figure, index) => sources(['casualties', index], figure.sourceIds)),
    ...each(body.places, (place, index) => sources(['places', index, 'control'], place.control.sourceIds)),
    ...each(body.targets, (target, index) => [
      ...sources(['targets', index], target.sourceIds),
      ...sources(['targets', index, 'militaryUse'], target.militaryUse.sourceIds),
    ]),
    ...each(body.allegedPerpetrators, (alleged, index) =>
      sources(['allegedPerpetrators', index], alleged.sourceIds),
    ),
    ...each(body.evidence, ({ evidenceId }, index) => [
      { path: ['evidence', index, 'evidenceId'], kinds: items, id: evidenceId },
    ]),
    ...each(body.persons, ({ personId }, index) => [
      { path: ['persons', index, 'personId'], kinds: ['person'], id: personId },
    ]),
    ...each(body.verificationSteps, (step, index) => [
      { path: ['verificationSteps', index, 'analystId'], kinds: people, id: step.analystId },
      ...ids(['verificationSteps', index, 'evidenceIds'], items, step.evidenceIds),
    ]),
    ...each(body.reviews, ({ reviewer }, index) => [
      { path: ['reviews', index, 'reviewer'], kinds: people, id: reviewer },
    ]),
    ...each(body.relations, ({ incidentId }, index) => [
      { path: ['relations', index, 'incidentId'], kinds: ['incident'], id: incidentId },
    ]),
  ]
}

const optional = (
  path: Mention['path'],
  kind: RecordKind | readonly RecordKind[],
  id: string | null | undefined,
): readonly Mention[] => (id == null ? [] : ids(path, kind, [id]).map((mention) => ({ ...mention, path })))

const ids = (
  path: Mention['path'],
  kind: RecordKind | readonly RecordKind[],
  list: readonly string[],
): readonly Mention[] => {
  const kinds = typeof kind === 'string' ? [kind] : kind
  return list.map((id, index) => ({ path: [...path, index], kinds, id }))
}

const sources = (path: Mention['path'], list: readonly string[]): readonly Mention[] =>
  ids([...path, 'sourceIds'], 'source', list)
