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

test('a merge loses no claim, denial, figure, item or other entry of either, and takes none twice', () => {
  const lists = [
    'claims',
    'denials',
    'casualties',
    'evidence',
    'targets',
    'persons',
    'verificationSteps',
    'legalReferences',
    'allegedPerpetrators',
    'dates',
    'places',
    'categories',
  ] as const
  const keyOf = (entry: object) =>
    'id' in entry
      ? entry.id
      : 'evidenceId' in entry
        ? entry.evidenceId
        : 'personId' in entry
          ? entry.personId
          : JSON.stringify(entry)
  fc.assert(
    fc.property(anyIncident, anyIncident, choices, (a, b, chosen) => {
      const merged = merge({ id: stayingId, body: a }, { id: goingId, body: b }, chosen, ids)
      for (const list of lists) {
        const keys = (body: IncidentBody) => body[list].map(keyOf)
        expect(keys(merged.stays)).toEqual([...keys(a), ...keys(b).filter((key) => !keys(a).includes(key))])
        expect(merged.stays[list].slice(0, a[list].length)).toEqual(a[list])
      }
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
})
