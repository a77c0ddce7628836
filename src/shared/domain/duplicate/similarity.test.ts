import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kilometersBetween } from './kilometers.ts'
import { isNear, similarity, type SimilarReason } from './similarity.ts'
import { traceOf, type Trace, type Traced } from './trace.ts'
import { wordKey } from './words.ts'

const theatre = { latitude: 47.096, longitude: 37.54857, uncertaintyMeters: null }
const nothing: Traced = { id: 'a', texts: [], edtfs: [], positions: [], placeNames: [], links: [], logs: [] }
const one = (more: Partial<Traced>) => traceOf({ ...nothing, ...more })
const other = (more: Partial<Traced>) => traceOf({ ...nothing, id: 'b', ...more })
const kinds = (a: Trace, b: Trace): SimilarReason['kind'][] | null =>
  similarity(a, b)?.reasons.map(({ kind }) => kind) ?? null

describe('two incidents are likely the same', () => {
  test('with a link in common, though everything else differs; less so than where nothing does', () => {
    const [a, b] = [{ links: ['https://t.me/channel/12'] }, { links: ['https://t.me/s/channel/12?single'] }]
    const reasons = [{ kind: 'link', link: 'telegram:channel/12' }]
    expect(similarity(one(a), other(b))).toEqual({ score: 0.8, reasons, isSameLog: false })
    expect(similarity(one({ ...a, edtfs: ['2022-03-09'] }), other({ ...b, edtfs: ['2022-05-01'] }))).toEqual({
      score: 0.5,
      reasons,
      isSameLog: false,
    })
  })

  test('on one day, at one place', () => {
    const [a, b] = [
      { edtfs: ['2022-03-16'], positions: [theatre] },
      { edtfs: ['2022-03-16~'], positions: [theatre] },
    ]
    expect(kinds(one(a), other(b))).toEqual(['date', 'place'])
  })

  test.each([
    [
      'English',
      'Strike on the drama theatre that served as a shelter',
      'Drama theatre used as shelter hit by strike',
    ],
    ['Ukrainian', 'Удар по драматичному театру, де було укриття', 'Драматичний театр: укриття, УДАР, театру'],
    ['Arabic', 'غارة على مسرح الدراما الذي كان ملجأ', 'غارةٌ على مسرح الدراما، ملجأ مدنيين'],
  ])('near in date, of one place name, in %s words', (_, a, b) => {
    const where = { edtfs: ['2022-03-16'], placeNames: ['Маріуполь'] }
    const found = kinds(
      one({ ...where, texts: [a] }),
      other({ ...where, placeNames: [' МАРІУПОЛЬ'], texts: [b] }),
    )
    expect(found).toEqual(['date', 'place-name', 'words'])
  })
})

describe('two incidents are not likely the same', () => {
  const where = { edtfs: ['2022-03-16'], placeNames: ['Mariupol'] }
  test('for a day and the name of a city alone: too much happens there', () => {
    expect(similarity(one(where), other(where))).toBeNull()
  })
  test('for words alone', () => {
    const texts = ['Strike on the drama theatre that served as a shelter']
    expect(similarity(one({ texts }), other({ texts }))).toBeNull()
  })
  test('for words that stand in every report', () => {
    const texts = ['Reported attack: civilians killed and wounded']
    expect(similarity(one({ ...where, texts }), other({ ...where, texts }))).toBeNull()
  })
  test('with a week or twenty kilometres between them', () => {
    const a = one({ edtfs: ['2022-03-16'], positions: [theatre] })
    expect(similarity(a, other({ edtfs: ['2022-03-23'], positions: [theatre] }))).toBeNull()
    const far = { ...theatre, latitude: theatre.latitude + 0.2 }
    expect(similarity(a, other({ edtfs: ['2022-03-16'], positions: [far] }))).toBeNull()
  })
  test('for one place and the same words, a week later', () => {
    const texts = ['Strike on the drama theatre that served as a shelter']
    const at = { positions: [theatre], texts }
    expect(
      similarity(one({ ...at, edtfs: ['2022-03-09'] }), other({ ...at, edtfs: ['2022-03-16'] })),
    ).toBeNull()
    expect(similarity(one({ ...at, edtfs: ['2022-03-09'] }), other(at))).not.toBeNull()
  })
  test('when all that is known is the year', () => {
    expect(
      similarity(
        one({ edtfs: ['2022'], positions: [theatre] }),
        other({ edtfs: ['2022'], positions: [theatre] }),
      ),
    ).toBeNull()
  })
  test('for dates and places that are not known', () => {
    expect(similarity(one({ edtfs: ['unknown'] }), other({ edtfs: ['unknown', '../2022'] }))).toBeNull()
  })
  test('when a position says otherwise than the name', () => {
    const [a, b] = [
      { ...where, positions: [theatre] },
      { ...where, positions: [{ latitude: 50.45, longitude: 30.52, uncertaintyMeters: null }] },
    ]
    const texts = ['drama theatre shelter']
    expect(kinds(one({ ...a, texts }), other({ ...b, texts }))).toBeNull()
    const near = { ...b, positions: [{ ...theatre, latitude: theatre.latitude + 0.2 }] }
    expect(kinds(one({ ...a, texts }), other({ ...near, texts }))).toEqual(['date', 'words'])
  })
  test('at one position that may be tens of kilometres off, and one day', () => {
    const region = { edtfs: ['2022-03-16'], positions: [{ ...theatre, uncertaintyMeters: 25_000 }] }
    expect(kinds(one(region), other(region))).toBeNull()
    const texts = ['drama theatre shelter']
    expect(kinds(one({ ...region, texts }), other({ ...region, texts }))).toEqual(['date', 'words'])
    const named = { ...region, texts: ['drama shelter'], placeNames: ['Mariupol'] }
    expect(kinds(one(named), other(named))).toEqual(['date', 'place-name', 'words'])
  })
  test('in one log, unless more says so: who keeps it has told its rows apart', () => {
    const row = { links: ['https://t.me/channel/12'], logs: ['log'] }
    const [march, may] = [{ edtfs: ['2022-03-09'] }, { edtfs: ['2022-05-01'] }]
    expect(similarity(one({ ...row, ...march }), other({ ...row, ...may }))).toBeNull()
    const alike = similarity(one({ ...row, ...march }), other({ ...row, ...march }))
    expect(alike).toMatchObject({ isSameLog: true })
    const elsewhere = similarity(one({ ...row, ...march }), other({ ...row, ...march, logs: ['another'] }))
    expect(alike?.score).toBeLessThan(elsewhere?.score ?? 0)
  })
})

test('shared words can be found again by their hash', () => {
  const where = { edtfs: ['2022-03-16'], positions: [theatre], texts: ['Драматичний театр, укриття'] }
  const words = similarity(one(where), other(where))?.reasons.find(({ kind }) => kind === 'words')
  expect(words).toMatchObject({ hashes: expect.arrayContaining(['театр', 'укриття'].map(wordKey)) })
})

const traced = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  texts: fc.array(fc.constantFrom('drama theatre', 'театр укриття', 'shelter strike 500', 'مسرح ملجأ'), {
    maxLength: 3,
  }),
  edtfs: fc.array(
    fc.constantFrom('2022-03-16', '2022-03-18~', '2022-03', '2022', 'unknown', '2022-03-09/2022-03-16'),
    {
      maxLength: 2,
    },
  ),
  positions: fc.array(
    fc.record({
      latitude: fc.double({ min: 47, max: 47.3, noNaN: true }),
      longitude: fc.double({ min: 37.4, max: 37.7, noNaN: true }),
      uncertaintyMeters: fc.constantFrom(null, 500, 4_000, 25_000),
    }),
    { maxLength: 2 },
  ),
  placeNames: fc.array(fc.constantFrom('Mariupol', 'Маріуполь'), { maxLength: 2 }),
  links: fc.array(fc.constantFrom('https://t.me/a/1', 'https://t.me/a/2', 'x'), { maxLength: 2 }),
  logs: fc.subarray(['one', 'other']),
})

test('likeness is the same either way round, between 0 and 1, and none with itself', () => {
  fc.assert(
    fc.property(traced, traced, (left, right) => {
      const [a, b] = [traceOf(left), traceOf(right)]
      expect(similarity(a, b)).toEqual(similarity(b, a))
      expect(similarity(a, a)).toBeNull()
      const score = similarity(a, b)?.score ?? 0
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }),
    { numRuns: 1_000 },
  )
})

test('nothing is similar that is not near: the words of what is far need not be looked at', () => {
  fc.assert(
    fc.property(traced, traced, (left, right) => {
      const [a, b] = [traceOf(left), traceOf(right)]
      if (similarity(a, b) !== null) expect(isNear(a, b)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('distances on the globe', () => {
  expect(kilometersBetween(theatre, theatre)).toBe(0)
  // One degree of latitude, and Kyiv to Mariupol as the crow flies.
  expect(kilometersBetween({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(
    111.195,
    2,
  )
  expect(kilometersBetween({ latitude: 50.45, longitude: 30.5236 }, theatre)).toBeCloseTo(639, -1)
  expect(
    kilometersBetween({ latitude: 10, longitude: 179.99 }, { latitude: 10, longitude: -179.99 }),
  ).toBeLessThan(3)
})
