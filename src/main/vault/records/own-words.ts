import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { CasualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { EvidenceDescription } from '#shared/domain/evidence/schema.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { LegalReference } from '#shared/domain/legal/schema.ts'
import type { PhysicalItemBody } from '#shared/domain/physical-item/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { SourceBody } from '#shared/domain/source/schema.ts'
import type { Target } from '#shared/domain/target/schema.ts'
import type { Issue } from '#shared/lib/result.ts'

/*
 * Owns what in a record is the analyst's own wording. Not in it is what was received and stays as it was: quotes,
 * claims and their translations, the words of a denial and who spoke them, a source's author, marks on a thing.
 */

/** A text that an analyst wrote, and its place in the body. */
export interface OwnWords {
  readonly path: Issue['path']
  readonly text: string
}

/** The mendable words of an incident. What a reviewer decided can never be changed, so it is not among them. */
export const incidentWords = (body: IncidentBody): readonly OwnWords[] => [
  ...texts(body, [], 'title', 'summary', 'assessment', 'denialSearchNote'),
  ...each('dates', body.dates, (date, path) => texts(date, path, 'basis')),
  ...each('places', body.places, (place, path) => [
    ...texts(place, path, 'name'),
    ...texts(place.control, [...path, 'control'], 'basis'),
  ]),
  ...texts(body.attack, ['attack'], 'weapon', 'weaponBasis', 'direction'),
  ...each('targets', body.targets, targetWords),
  ...each('categories', body.categories, (link, path) => texts(link, path, 'rationale')),
  ...each('legalReferences', body.legalReferences, legalWords),
  ...each('casualties', body.casualties, figureWords),
  ...each('persons', body.persons, (person, path) => texts(person, path, 'note')),
  ...each('allegedPerpetrators', body.allegedPerpetrators, (alleged, path) =>
    texts(alleged, path, 'unit', 'basis'),
  ),
  ...each('claims', body.claims, ({ credibilityGrading }, path) =>
    gradingWords(credibilityGrading, [...path, 'credibilityGrading']),
  ),
  ...each('denials', body.denials, (denial, path) => [
    ...texts(denial, path, 'covers'),
    ...each('rebuttals', denial.rebuttals, (rebuttal, at) => texts(rebuttal, at, 'text'), path),
  ]),
  ...each('evidence', body.evidence, (item, path) => texts(item, path, 'note')),
  ...each('verificationSteps', body.verificationSteps, (step, path) =>
    texts(step, path, 'method', 'tool', 'note'),
  ),
  ...each('relations', body.relations, (relation, path) => texts(relation, path, 'note')),
  ...tagWords(body),
]

/** Tags stand in lists beside many incidents. */
export const tagWords = ({ tags }: IncidentBody): readonly OwnWords[] =>
  tags.map((text, at) => ({ path: ['tags', at], text }))

export const sourceWords = (body: SourceBody): readonly OwnWords[] => [
  ...texts(body, [], 'title', 'independenceGroup', 'accessLimits', 'note'),
  ...gradingWords(body.reliabilityGrading, ['reliabilityGrading']),
]

export const caseWords = (body: CaseBody): readonly OwnWords[] => [
  ...texts(body, [], 'title', 'narrative', 'legalTheory'),
  ...each('alternatives', body.alternatives, (one, path) => texts(one, path, 'explanation', 'considered')),
  ...each('disclosure', body.disclosure, (one, path) => texts(one, path, 'text')),
]

export const comparisonWords = (body: BodyOf<'duplicate-review'>): readonly OwnWords[] =>
  texts(body, [], 'note')

export const exportProfileWords = (body: BodyOf<'export-profile'>): readonly OwnWords[] =>
  texts(body, [], 'title', 'note')

export const savedViewWords = (body: BodyOf<'saved-view'>): readonly OwnWords[] => [
  ...texts(body, [], 'title', 'description', 'text'),
  ...body.filters.map((text, at) => ({ path: ['filters', at], text })),
]

export const reportWords = (body: BodyOf<'statistical-report'>): readonly OwnWords[] => [
  ...texts(body, [], 'title', 'note'),
  ...each('figures', body.figures, figureWords),
]

export const physicalItemWords = (body: PhysicalItemBody): readonly OwnWords[] => [
  ...texts(body, [], 'title', 'description'),
  ...texts(body.found, ['found'], 'place', 'by'),
]

/** Of an item of evidence; the name of its file stays as received. */
export const evidenceWords = (description: EvidenceDescription): readonly OwnWords[] => [
  ...texts(description, [], 'title', 'retentionHold', 'note'),
  ...texts(description.collected, ['collected'], 'from', 'by', 'tool', 'clockOffset'),
]

const targetWords = (target: Target, path: Issue['path']): readonly OwnWords[] => [
  ...texts(target, path, 'name', 'functionAtTheTime', 'nearestObjective', 'warningNote', 'note'),
  ...texts(target.militaryUse, [...path, 'militaryUse'], 'note'),
]

const figureWords = (figure: CasualtyFigure, path: Issue['path']): readonly OwnWords[] =>
  texts(figure, path, 'scope', 'exclusions', 'rule')

const legalWords = (reference: LegalReference, path: Issue['path']): readonly OwnWords[] => [
  ...texts(reference, path, 'protectedPersonBasis', 'note'),
  ...each(
    'elements',
    reference.elements,
    (element, at) => [
      ...texts(element, at, 'note'),
      ...each('material', element.material, (material, place) => texts(material, place, 'note'), at),
    ],
    path,
  ),
]

const gradingWords = (grading: SourceBody['reliabilityGrading'], path: Issue['path']): readonly OwnWords[] =>
  grading === null ? [] : texts(grading, path, 'why')

type TextIn<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string]

const texts = <T>(body: T, path: Issue['path'], ...fields: readonly TextIn<T>[]): readonly OwnWords[] =>
  fields.map((field) => ({ path: [...path, field], text: body[field] as string })) // only fields of text are named

const each = <T>(
  list: string,
  entries: readonly T[],
  wordsOf: (entry: T, path: Issue['path']) => readonly OwnWords[],
  within: Issue['path'] = [],
): readonly OwnWords[] => entries.flatMap((entry, index) => wordsOf(entry, [...within, list, index]))
