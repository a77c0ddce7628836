import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newFigure } from '../casualty/defaults.ts'
import { newClaim } from '../source/defaults.ts'
import { newTarget } from '../target/defaults.ts'
import { newPlace } from '../place/defaults.ts'
import { incidentBody as anyIncident } from '../testing/incident.fixture.ts'
import { emptyIncident } from './defaults.ts'
import { incidentBody, type IncidentBody } from './schema.ts'

const id = (n: number) => `017fb6a5-e6ff-7000-8000-${String(n).padStart(12, '0')}`
const titled: IncidentBody = { ...emptyIncident(), title: 'Reported strike' }

/** What is wrong, as `place key`. */
const wrong = (body: object): string[] =>
  incidentBody
    .safeParse({ ...titled, ...body })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

test('any incident that the properties make is valid, and a save and a reload give it back', () => {
  fc.assert(
    fc.property(anyIncident, (body) => {
      expect(incidentBody.parse(body)).toEqual(body)
      expect(incidentBody.parse(JSON.parse(JSON.stringify(body)))).toEqual(body)
    }),
  )
})

describe('what the form may get wrong is named at its place', () => {
  const figure = { ...newFigure(id(1), 'killed'), min: 1, max: 2 }
  const window = { start: '2022-03-16T10:00', end: '2022-03-16T11:00', offset: '+02:00', zone: '' }
  const dated = (edtf: string, more: object = window) => ({ dates: [{ edtf, basis: '', window: more }] })
  const target = newTarget(id(2))
  const link = {
    statementId: 'a-statement',
    catalogueVersion: 1,
    rationale: '',
    confidence: 'likely',
    assertedBy: id(7),
    assertedAt: '2022-03-23T10:00:00.000Z',
  }
  const person = { personId: id(3), codeName: 'W-17', role: 'witness', note: '' }
  const relation = { id: id(4), type: 'part-of', incidentId: id(5), note: '' }
  test.each<[string, object, string]>([
    [
      'a person named twice',
      { persons: [person, { ...person, role: 'source' }] },
      'persons.1.codeName person.twice',
    ],
    [
      'a relation said twice',
      { relations: [relation, { ...relation, id: id(6) }] },
      'relations.1.incidentId relation.twice',
    ],
    ['no title', { title: ' ' }, 'title text.required'],
    ['a language by its name', { language: 'English' }, 'language text.language'],
    ['a count below 0', { casualties: [{ ...figure, min: -1 }] }, 'casualties.0.min count.negative'],
    [
      'more people than there are',
      { casualties: [{ ...figure, max: 10_000_001 }] },
      'casualties.0.max count.tooLarge',
    ],
    [
      'fewer impacts than none',
      { attack: { ...titled.attack, impactsMin: -1 } },
      'attack.impactsMin count.negative',
    ],
    [
      'more impacts than can be counted',
      { attack: { ...titled.attack, impactsMax: 100_001 } },
      'attack.impactsMax count.tooLarge',
    ],
    [
      'a link to no words',
      { categories: [{ ...link, categoryId: '' }] },
      'categories.0.categoryId category.required',
    ],
    ['a day that is none', dated('2022-02-30'), 'dates.0.edtf date.edtf'],
    ['an interval reversed', dated('2022-03-16/2022-03-09'), 'dates.0.edtf date.edtf'],
    [
      'a window reversed',
      dated('2022-03-16', { ...window, end: '2022-03-16T09:00' }),
      'dates.0.window.end window.backwards',
    ],
    [
      'a clock time of day 30 February',
      dated('2022', { ...window, start: '2022-02-30T10:00' }),
      'dates.0.window.start date.impossible',
    ],
    [
      'an offset nobody uses',
      dated('2022', { ...window, offset: '+19:00' }),
      'dates.0.window.offset window.offset',
    ],
    [
      'a zone that is none',
      dated('2022', { ...window, zone: 'Europe/Mariupol' }),
      'dates.0.window.zone window.zone',
    ],
    [
      'latitude 91',
      { places: [{ ...newPlace('en'), position: { latitude: 91, longitude: 0 } }] },
      'places.0.position.latitude place.latitude',
    ],
    [
      'uncertainty 0',
      { places: [{ ...newPlace('en'), uncertaintyMeters: 0 }] },
      'places.0.uncertaintyMeters place.uncertainty',
    ],
    [
      'an outline of two corners',
      {
        places: [
          {
            ...newPlace('en'),
            area: [
              { latitude: 1, longitude: 1 },
              { latitude: 2, longitude: 2 },
            ],
          },
        ],
      },
      'places.0.area place.area',
    ],
    [
      'fewest over most impacts',
      { attack: { ...titled.attack, impactsMin: 3, impactsMax: 2 } },
      'attack.impactsMax count.minOverMax',
    ],
    ['lowest over highest', { casualties: [{ ...figure, min: 3 }] }, 'casualties.0.max count.minOverMax'],
    [
      'as-of missing',
      { casualties: [{ ...figure, asOf: { sourceText: ' ', instant: null } }] },
      'casualties.0.asOf.sourceText count.asOf',
    ],
    [
      'an overlap with itself',
      { casualties: [{ ...figure, overlapsWith: [figure.id] }] },
      'casualties.0.overlapsWith overlap.itself',
    ],
    [
      'an overlap with what is not there',
      { casualties: [{ ...figure, overlapsWith: [id(9)] }] },
      'casualties.0.overlapsWith overlap.missing',
    ],
    [
      'a rule without its words',
      { casualties: [{ ...figure, ruleKind: 'majority' }] },
      'casualties.0.rule count.rule',
    ],
    [
      'alleged military use that nobody claims',
      { targets: [{ ...target, militaryUse: { ...target.militaryUse, alleged: 'yes' } }] },
      'targets.0.militaryUse.claimedBy target.claimedBy',
    ],
    ['damage 5', { targets: [{ ...target, damage: 5 }] }, 'targets.0.damage target.damage'],
    [
      'a distance below nothing',
      { targets: [{ ...target, distanceMeters: -1 }] },
      'targets.0.distanceMeters target.distance',
    ],
    [
      'a subtype of something else',
      { targets: [{ ...target, type: 'school', subtype: 'water' }] },
      'targets.0.subtype target.subtype',
    ],
    [
      'an article outside the list',
      {
        legalReferences: [
          {
            id: id(3),
            article: 'rs-8-2-b-xcix',
            paragraphs: '',
            role: 'primary',
            protectedPersonBasis: '',
            note: '',
            elements: [],
          },
        ],
      },
      'legalReferences.0.article law.article',
    ],
    [
      'a quote that ends before it starts',
      { claims: [{ ...newClaim(id(4), id(5), 'en'), quoteAt: { start: 9, end: 3 } }] },
      'claims.0.quoteAt.end quote.at',
    ],
    [
      'a grade that nobody gave',
      { claims: [{ ...newClaim(id(4), id(5), 'en'), credibility: '2' }] },
      'claims.0.credibility grade.gradedBy',
    ],
  ])('%s', (_what, body, expected) => {
    expect(wrong(body)).toContain(expected)
  })

  test('three figures that overlap in a circle, and none when one link is missing', () => {
    const [a, b, c] = [1, 2, 3].map((n) => ({ ...figure, id: id(n) }))
    const circle = [
      { ...a, overlapsWith: [id(2)] },
      { ...b, overlapsWith: [id(3)] },
      { ...c, overlapsWith: [id(1)] },
    ]
    expect(wrong({ casualties: circle })).toContain('casualties.0.overlapsWith overlap.cycle')
    expect(
      wrong({ casualties: circle.slice(0, 2).concat({ ...figure, id: id(3), overlapsWith: [] }) }),
    ).toEqual([])
  })
})
