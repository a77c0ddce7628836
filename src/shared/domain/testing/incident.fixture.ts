import fc from 'fast-check'
import { denialType, type Denial } from '../denial/schema.ts'
import { verification, type IncidentBody } from '../incident/schema.ts'
import { conflictClassification } from '../legal/conflict.ts'
import { personRole, type IncidentPerson } from '../person/schema.ts'
import { relationType, type Relation } from '../relation/schema.ts'
import type { Claim } from '../source/schema.ts'
import type { CategoryLink } from '../statement/schema.ts'
import { tagKey } from '../tag/key.ts'
import { cleanTag } from '../tag/schema.ts'
import { verificationLeg, verificationResult, type VerificationStep } from '../verification-step/schema.ts'
import { statements } from '../statement/catalogue.ts'
import {
  analystIds,
  confidence,
  entries,
  entryId,
  evidenceIds,
  itemIds,
  judged,
  incidentIds,
  instant,
  language,
  longWords,
  orNull,
  personIds,
  some,
  someWords,
  sourceIds,
  tlp,
  words,
} from './basics.fixture.ts'
import { edtf, pastEdtf } from './dates.fixture.ts'
import { attack, figures, incidentDate, perpetrator, place, target } from './facts.fixture.ts'
import { withLegalReferences } from './law.fixture.ts'

const [statement] = statements
if (statement === undefined) throw new Error('No statement is bundled')

const described = new Set(statement.categories.flatMap(({ id, describe }) => (describe ? [id] : [])))

const anyCategory: fc.Arbitrary<CategoryLink> = fc.record({
  statementId: fc.constant(statement.id),
  categoryId: fc.constantFrom(...statement.categories.map(({ id }) => id)),
  catalogueVersion: fc.constant(statement.version),
  rationale: longWords,
  confidence,
  assertedBy: fc.constantFrom(...analystIds),
  assertedAt: instant,
})

const category = anyCategory.filter(
  ({ categoryId, rationale }) => !described.has(categoryId) || rationale.trim() !== '',
)

/** Credibility 1 is left out: whether it is allowed depends on the sources, which a body does not hold. */
export const claim: fc.Arbitrary<Claim> = fc
  .constantFrom('2' as const, '3' as const, '4' as const, '5' as const, '6' as const)
  .chain((grade) =>
    fc.record({
      id: entryId,
      sourceId: fc.constantFrom(...sourceIds),
      stance: fc.constantFrom('supports', 'contradicts'),
      states: longWords,
      quote: longWords,
      language,
      quoteAt: orNull(
        fc
          .tuple(fc.nat(5_000), fc.integer({ min: 1, max: 200 }))
          .map(([start, length]) => ({ start, end: start + length })),
      ),
      translation: orNull(fc.record({ text: longWords, language, by: words })),
      pinpoint: words,
      evidenceId: orNull(fc.constantFrom(...evidenceIds)),
      credibility: fc.constant(grade),
      credibilityGrading: judged(grade === '6'),
    }),
  )

const denial: fc.Arbitrary<Denial> = fc.record({
  id: entryId,
  by: someWords,
  role: words,
  date: edtf,
  types: fc.subarray([...denialType.options], { minLength: 1 }),
  words: longWords,
  language,
  sourceIds: some(sourceIds),
  covers: words,
  rebuttals: entries(fc.record({ id: entryId, text: longWords, sourceIds: some(sourceIds) })),
})

const step: fc.Arbitrary<VerificationStep> = fc.record({
  id: entryId,
  leg: fc.constantFrom(...verificationLeg.options),
  method: someWords,
  tool: words,
  result: fc.constantFrom(...verificationResult.options),
  note: longWords,
  analystId: fc.constantFrom(...analystIds),
  on: pastEdtf,
  evidenceIds: some(itemIds),
})

const person: fc.Arbitrary<IncidentPerson> = fc.record({
  personId: fc.constantFrom(...personIds),
  codeName: someWords,
  role: fc.constantFrom(...personRole.options),
  note: words,
})

/** Merges are a matter of two records and stay out. */
const relation: fc.Arbitrary<Relation> = fc.record({
  id: entryId,
  type: fc.constantFrom(...relationType.options.filter((type) => !type.startsWith('merged'))),
  incidentId: fc.constantFrom(...incidentIds),
  note: words,
})

const saidOnce = (relations: readonly Relation[]): Relation[] => [
  ...new Map(relations.map((one) => [`${one.type} ${one.incidentId}`, one])).values(),
]

/** Whoever records a denial has found one. */
const searchBeside = ({ denials, denialSearch }: IncidentBody): IncidentBody['denialSearch'] =>
  denials.length > 0 && denialSearch === 'searched-none-found' ? 'found' : denialSearch

/**
 * Any incident that its own schema accepts, as an analyst could have written it: every concept filled or empty,
 * nothing that needs a second record's consent (reviews, merges, credibility 1).
 */
export const incidentBody: fc.Arbitrary<IncidentBody> = fc
  .record<IncidentBody>({
    title: someWords,
    language,
    summary: longWords,
    assessment: longWords,
    status: fc.constant('draft'),
    verification: fc.constantFrom(...verification.options),
    conflictClassification: fc.constantFrom(...conflictClassification.options),
    dates: fc.array(incidentDate, { maxLength: 3 }),
    places: fc.array(place, { maxLength: 3 }),
    attack,
    targets: entries(target),
    categories: fc.uniqueArray(category, { maxLength: 3, selector: ({ categoryId }) => categoryId }),
    legalReferences: fc.constant([]), // made last, from what else is there
    casualties: figures(),
    persons: fc.uniqueArray(person, { maxLength: 3, selector: ({ personId }) => personId }),
    allegedPerpetrators: entries(perpetrator),
    claims: entries(claim),
    denials: entries(denial),
    denialSearch: fc.constantFrom('not-searched', 'searched-none-found', 'found'),
    denialSearchNote: longWords,
    evidence: fc.uniqueArray(fc.record({ evidenceId: fc.constantFrom(...itemIds), note: words }), {
      maxLength: 3,
      selector: ({ evidenceId }) => evidenceId,
    }),
    verificationSteps: entries(step),
    reviews: fc.constant([]),
    relations: entries(relation).map(saidOnce),
    tlp,
    tags: fc.uniqueArray(
      words.map(cleanTag).filter((one) => tagKey(one) !== ''),
      { maxLength: 3, selector: tagKey },
    ),
  })
  .map((body) => ({ ...body, denialSearch: searchBeside(body) }))
  .chain(withLegalReferences)
