import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incidentBody, type IncidentBody } from '../incident/schema.ts'
import { emptyIncident } from '../incident/defaults.ts'
import { sameContent } from '../review/authors.ts'
import { incidentBody as anyIncident } from '../testing/incident.fixture.ts'
import { keepWords, merge, type MergeChoices, type Side } from './merge.ts'

const id = (n: number) => `017fb6a5-e6ff-7000-8000-${String(n).padStart(12, '0')}`
const [stayingId, goingId] = [id(801), id(802)]
const ids = { mergedFrom: id(803), mergedInto: id(804) }
const made = (
  stays: Partial<IncidentBody>,
  goes: Partial<IncidentBody>,
  choices: Partial<MergeChoices> = {},
) =>
  merge(
    { id: stayingId, body: { ...emptyIncident(), title: 'One', ...stays } },
    { id: goingId, body: { ...emptyIncident(), title: 'Other', ...goes } },
    { ...keepWords, ...choices },
    ids,
  )

const side = fc.constantFrom<Side[]>('stays', 'goes')
const sideOrBoth = fc.constantFrom<(Side | 'both')[]>('stays', 'goes', 'both')
const choices: fc.Arbitrary<MergeChoices> = fc.record({
  title: side,
  summary: sideOrBoth,
  assessment: sideOrBoth,
  attack: side,
  conflictClassification: side,
})

type Incident = Readonly<IncidentBody>
const mergeOf = (a: Incident, b: Incident, chosen = keepWords) =>
  merge({ id: stayingId, body: a }, { id: goingId, body: b }, chosen, ids)

test('a merge loses no claim, denial, figure, item or other entry of either, and takes none twice', () => {
  const keysOf = (body: IncidentBody) => {
    const byId = (list: readonly { id: string }[]) => list.map((entry) => entry.id)
    return {
      claims: byId(body.claims),
      denials: byId(body.denials),
      casualties: byId(body.casualties),
      targets: byId(body.targets),
      verificationSteps: byId(body.verificationSteps),
      allegedPerpetrators: byId(body.allegedPerpetrators),
      evidence: body.evidence.map(({ evidenceId }) => evidenceId),
      persons: body.persons.map(({ personId }) => personId),
      dates: body.dates.map((date) => JSON.stringify(date)),
      places: body.places.map((place) => JSON.stringify(place)),
      categories: body.categories.map(({ categoryId }) => categoryId),
    }
  }
  fc.assert(
    fc.property(anyIncident, anyIncident, choices, (a, b, chosen) => {
      const { stays } = mergeOf(a, b, chosen)
      const [merged, ours, theirs] = [keysOf(stays), keysOf(a), keysOf(b)]
      for (const list of Object.keys(merged) as (keyof typeof merged)[])
        // the keys just written
        expect(merged[list]).toEqual([
          ...ours[list],
          ...theirs[list].filter((key) => !ours[list].includes(key)),
        ])
    }),
  )
})

test('what comes of a merge can be saved, whichever two incidents it is made of and whatever is chosen', () => {
  fc.assert(
    fc.property(anyIncident, anyIncident, choices, (a, b, chosen) => {
      const { stays, goes } = mergeOf(a, b, chosen)
      expect(incidentBody.safeParse(stays).error?.issues).toBeUndefined()
      expect(incidentBody.safeParse(goes).error?.issues).toBeUndefined()
    }),
  )
})

test('every link to law of either is in the one that stays, or is told to be left out', () => {
  fc.assert(
    fc.property(anyIncident, anyIncident, choices, (a, b, chosen) => {
      const { stays, leftOut } = mergeOf(a, b, chosen)
      const cited = (list: IncidentBody['legalReferences']) =>
        list.map(({ article, paragraphs }) => `${article} ${paragraphs}`)
      expect(new Set(cited([...stays.legalReferences, ...leftOut]))).toEqual(
        new Set(cited([...a.legalReferences, ...b.legalReferences])),
      )
    }),
  )
})

test('the one that goes says what it said, and where it went', () => {
  fc.assert(
    fc.property(anyIncident, anyIncident, (a, b) => {
      const { goes } = merge({ id: stayingId, body: a }, { id: goingId, body: b }, keepWords, ids)
      expect(sameContent({ ...goes, relations: b.relations }, b)).toBe(true)
      expect(goes).toMatchObject({ status: 'merged', reviews: b.reviews })
      expect(goes.relations).toEqual([
        ...b.relations,
        { id: ids.mergedInto, type: 'merged-into', incidentId: stayingId, note: '' },
      ])
      expect(incidentBody.shape.relations.safeParse(goes.relations).success).toBe(true)
    }),
  )
})

describe('the one that stays', () => {
  test('has the words that were chosen', () => {
    const [a, b] = [
      { summary: 'First.', assessment: 'A' },
      { summary: 'Second.', assessment: 'B', language: 'uk' },
    ]
    const { stays } = made(a, b, { title: 'goes', summary: 'both', assessment: 'goes' })
    expect(stays).toMatchObject({
      title: 'Other',
      language: 'uk',
      summary: 'First.\n\nSecond.',
      assessment: 'B',
    })
    expect(made({ summary: 'Same.' }, { summary: 'Same. ' }, { summary: 'both' }).stays.summary).toBe('Same.')
  })

  test('keeps the links of both to others, and settles what the two said of each other', () => {
    const relation = (
      n: number,
      incidentId: string,
      type: IncidentBody['relations'][number]['type'] = 'part-of',
    ) => ({
      id: id(n),
      type,
      incidentId,
      note: '',
    })
    const { stays } = made(
      { relations: [relation(1, goingId, 'duplicate-of'), relation(2, id(90))] },
      { relations: [relation(3, id(90)), relation(4, id(91)), relation(5, stayingId, 'contradicts')] },
    )
    expect(stays.relations.map(({ type, incidentId }) => [type, incidentId])).toEqual([
      ['part-of', id(90)],
      ['part-of', id(91)],
      ['merged-from', goingId],
    ])
  })

  test('is marked as strictly as the stricter, and remembers the furthest search for a denial', () => {
    const { stays } = made(
      { tlp: 'TLP:GREEN', denialSearch: 'searched-none-found', denialSearchNote: 'Until May.' },
      { tlp: 'TLP:RED', denialSearch: 'not-searched', denialSearchNote: '' },
    )
    expect(stays).toMatchObject({
      tlp: 'TLP:RED',
      denialSearch: 'searched-none-found',
      denialSearchNote: 'Until May.',
    })
  })

  test('is a draft again when it was decided on, and keeps its own decisions alone', () => {
    const review = {
      id: id(70),
      reviewer: id(71),
      at: '2026-11-23T09:00:00.000Z',
      rev: 1,
      decision: 'accepted' as const,
      comment: '',
      checklist: [],
    }
    const { stays, goes } = made(
      { status: 'accepted', reviews: [review] },
      { status: 'rejected', reviews: [{ ...review, id: id(72) }] },
    )
    expect(stays).toMatchObject({ status: 'draft', reviews: [{ id: id(70) }] })
    expect(goes).toMatchObject({ status: 'merged', reviews: [{ id: id(72) }] })
    expect(made({ status: 'submitted' }, {}).stays.status).toBe('submitted')
  })

  test('links an article once, with the material of both', () => {
    const material = (n: number) => ({
      kind: 'claim' as const,
      id: id(n),
      support: 'supports' as const,
      note: '',
    })
    const reference = (
      n: number,
      note: string,
      element = 'conduct',
    ): IncidentBody['legalReferences'][number] => ({
      id: id(n),
      article: 'rs-8-2-b-ix',
      paragraphs: '',
      role: 'primary',
      protectedPersonBasis: '',
      note,
      elements: [{ element, material: [material(n)], note: '' }],
    })
    const { stays, leftOut } = made(
      { legalReferences: [reference(1, 'First.')] },
      { legalReferences: [reference(2, 'Second.')] },
    )
    expect(stays.legalReferences).toMatchObject([
      { id: id(1), note: 'First.\n\nSecond.', elements: [{ material: [material(1), material(2)] }] },
    ])
    expect(leftOut).toEqual([])
  })

  test('leaves out, and tells, the articles for another kind of conflict than the one chosen', () => {
    const reference = (
      n: number,
      article: 'rs-8-2-b-ix' | 'rs-8-2-e-iv',
    ): IncidentBody['legalReferences'][number] => ({
      id: id(n),
      article,
      paragraphs: '',
      role: 'primary',
      protectedPersonBasis: '',
      note: '',
      elements: [],
    })
    const [a, b] = [
      { conflictClassification: 'international' as const, legalReferences: [reference(1, 'rs-8-2-b-ix')] },
      {
        conflictClassification: 'non-international' as const,
        legalReferences: [reference(2, 'rs-8-2-e-iv')],
      },
    ]
    expect(made(a, b)).toMatchObject({
      stays: { legalReferences: a.legalReferences },
      leftOut: b.legalReferences,
    })
    expect(made(a, b, { conflictClassification: 'goes' })).toMatchObject({
      stays: { legalReferences: b.legalReferences },
      goes: { legalReferences: b.legalReferences },
      leftOut: a.legalReferences,
    })
  })

  test('takes the same words and the same person once, with what both say of them', () => {
    const link = (rationale: string): IncidentBody['categories'][number] => ({
      statementId: 'blinken-2022-03-23',
      categoryId: 'school',
      catalogueVersion: 1,
      rationale,
      confidence: 'likely',
      assertedBy: id(60),
      assertedAt: '2026-11-23T09:00:00.000Z',
    })
    const person = (note: string) => ({ personId: id(61), codeName: 'W-1', role: 'witness' as const, note })
    const { stays } = made(
      { categories: [link('Pupils.')], persons: [person('saw it')] },
      { categories: [link('Teachers.')], persons: [person('was hurt')] },
    )
    expect(stays.categories).toEqual([link('Pupils.\n\nTeachers.')])
    expect(stays.persons).toEqual([person('saw it; was hurt')])
  })
})
