import { describe, expect, test } from 'vitest'
import { builtInProfiles, type BuiltInProfileId } from '../../domain/export-profile/built-in.ts'
import { buildDossier } from '../build.ts'
import type { DossierInput } from '../input.ts'
import { evidence, incident, place, recordIdOf } from '../testing/builders.ts'
import { exampleInput, inputOf } from '../testing/example.ts'
import { identities, namedIn, plantedInput, plantedPersons } from '../testing/planted.ts'
import type { RedactionOrder } from './order.ts'
import { redact, type Redacted } from './redact.ts'

/** 64 digits that depend on seed and label; what is derived with is the caller's. */
const deriveFrom =
  (seed: number) =>
  (label: string): string => {
    let state = seed
    for (const letter of label) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
    return Array.from({ length: 8 }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0
      return state.toString(16).padStart(8, '0')
    }).join('')
  }

const orderOf = (id: BuiltInProfileId, over: Partial<RedactionOrder> = {}): RedactionOrder => ({
  profile: builtInProfiles[id],
  purpose: builtInProfiles[id].rules.purpose,
  mayReceive: null,
  persons: plantedPersons,
  exporterId: recordIdOf('analyst', 1),
  derive: deriveFrom(7),
  ...over,
})

function redacted(input: DossierInput, order: RedactionOrder): Redacted {
  const result = redact(input, order)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}
const dossierOf = (input: DossierInput, order: RedactionOrder) => buildDossier(redacted(input, order).input)

/** The example with all its markings at CLEAR and consent for everything, so that nothing is left out for those. */
function open(input: DossierInput): DossierInput {
  const clear = { tlp: 'TLP:CLEAR' } as const
  const given = {
    status: 'given',
    scope: ['public', 'human-rights-reporting', 'international-prosecution'] as (
      'public' | 'human-rights-reporting' | 'international-prosecution'
    )[],
    on: 'unknown',
    note: '',
  } as const
  return {
    ...input,
    case: { ...input.case, body: { ...input.case.body, ...clear } },
    incidents: input.incidents.map((one) => ({ ...one, body: { ...one.body, ...clear } })),
    evidence: input.evidence.map((one) => ({ ...one, body: { ...one.body, ...clear, consent: given } })),
    physicalItems: input.physicalItems.map((one) => ({
      ...one,
      body: { ...one.body, ...clear, consent: given },
    })),
  }
}

describe('P14: names of those who are protected', () => {
  const { input, places } = plantedInput()
  const open14 = open(input)
  const words = (order: RedactionOrder) => JSON.stringify(dossierOf(open14, order))

  test('are in every text of the example, and stand in none of a redacted dossier', () => {
    expect(places).toBeGreaterThan(250)
    expect(namedIn(JSON.stringify(buildDossier(open14)))).toHaveLength(100)
    const partner = words(orderOf('partner'))
    const forAll = words(orderOf('public'))
    expect([namedIn(partner), namedIn(forAll)]).toEqual([[], []])
    expect(
      plantedPersons.filter(({ id, body }) => [id, body.codeName].some((tells) => partner.includes(tells))),
    ).toEqual([])
  })

  test('are all given in full where consent covers what the dossier is for, and none where it does not', () => {
    const court = orderOf('full', { purpose: 'international-prosecution' })
    const named = dossierOf(open14, court).incidents.flatMap(({ reported }) => reported.persons)
    const told = named.flatMap(({ identity }) => identity?.names.map(({ name }) => name) ?? [])
    expect(identities.filter(({ latin }) => !told.includes(latin))).toEqual([])
    const other = words(orderOf('full', { purpose: 'national-prosecution' }))
    expect(namedIn(other)).toEqual([])
  })

  test('of those whom the exporting analyst may not see are not given', () => {
    const unseen = plantedPersons.map((one) => ({
      ...one,
      body: { ...one.body, visibleTo: [recordIdOf('analyst', 2)] },
    }))
    const order = orderOf('full', { purpose: 'international-prosecution', persons: unseen })
    expect(namedIn(words(order))).toEqual([])
  })

  test('get other code names from another seed, in an order that is not that of entry', () => {
    const namesBy = (seed: number) =>
      dossierOf(open14, orderOf('partner', { derive: deriveFrom(seed) }))
        .incidents.flatMap(({ reported }) => reported.persons)
        .map(({ codeName }) => codeName)
    const [one, again, other] = [namesBy(1), namesBy(1), namesBy(2)]
    expect(one).toHaveLength(100)
    expect(again).toEqual(one)
    expect(new Set(one).size).toBe(100)
    expect(one).toEqual(one.toSorted())
    expect(other.filter((name) => one.includes(name)).length).toBeLessThan(3)
  })
})

describe('what a profile lets out', () => {
  const told = (over: object) => incident(1, { tlp: 'TLP:CLEAR', ...over })

  test('leaves nothing but counts of analysts, and no note to each other', () => {
    const { analysts, sources, incidents, withheld } = dossierOf(open(exampleInput()), orderOf('partner'))
    expect(analysts.map(({ name }) => name).toSorted()).toEqual(
      ['Analyst 1', 'Analyst 2', 'Analyst 3'].slice(0, analysts.length),
    )
    expect(JSON.stringify([sources, incidents])).not.toContain('Їжакевич')
    expect(sources.every(({ note }) => note === '')).toBe(true)
    expect(withheld.map(({ field }) => field)).toContain('/profile/analystNames')
  })

  test('gives no place closer than the profile, in words neither', () => {
    const exact = place({
      position: { latitude: 47.096, longitude: 37.54857 },
      publicationPrecision: 'exact',
    })
    const summary = 'At 47.09600, 37.54857; 47°05′45.6″N 37°32′54.9″E; 37TCN8985216854.'
    const input = inputOf([told({ places: [exact], summary })], { tlp: 'TLP:CLEAR' })
    const [one] = dossierOf(input, orderOf('public')).incidents
    expect(one?.reported.places[0]?.position).toEqual({ latitude: 47.1, longitude: 37.5 })
    expect(one?.reported.summary).toBe(
      'At [coordinates withheld]; [coordinates withheld]; [coordinates withheld].',
    )
    const [full] = dossierOf(input, orderOf('full')).incidents
    expect(full?.reported.summary).toBe(summary)
  })

  test('refuses by name what is marked too strictly, or leaves it out and says so', () => {
    const strict = incident(2, { tlp: 'TLP:RED' })
    const input = inputOf([told({}), strict], { tlp: 'TLP:CLEAR' })
    const refused = redact(input, orderOf('full', { mayReceive: 'TLP:GREEN' }))
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'refused', message: expect.stringContaining(strict.reference) },
    })
    expect(redact(input, orderOf('full')).ok).toBe(true)
    const left = dossierOf(input, orderOf('public'))
    expect(left.incidents.map(({ reference }) => reference)).toEqual([told({}).reference])
    expect(left.marking).toBe('TLP:CLEAR')
    expect(left.withheld).toContainEqual(
      expect.objectContaining({ reference: strict.reference, field: '/incidents' }),
    )
  })

  test('holds back what consent does not cover, with what rests on it', () => {
    const item = evidence(1, {
      tlp: 'TLP:CLEAR',
      consent: { status: 'given', scope: ['national-prosecution'], on: 'unknown', note: '' },
    })
    const derived = evidence(2, {
      tlp: 'TLP:CLEAR',
      derivedFrom: item.id,
      transform: { method: 'm', tool: '', note: '' },
      consent: { status: 'not-needed', scope: [], on: 'unknown', note: '' },
    })
    const input = {
      ...inputOf([told({ evidence: [item, derived].map(({ id }) => ({ evidenceId: id, note: 'seen' })) })], {
        tlp: 'TLP:CLEAR',
      }),
      evidence: [item, derived],
      custody: {},
    }
    const codes = (order: RedactionOrder) =>
      dossierOf(input, order).incidents[0]?.reported.evidence.map(({ heldBack, note }) => [heldBack, note])
    expect(codes(orderOf('full', { purpose: 'national-prosecution' }))).toEqual([
      [null, 'seen'],
      [null, 'seen'],
    ])
    expect(codes(orderOf('full', { purpose: 'public' }))).toEqual([
      ['consent-scope', ''],
      ['consent-scope', ''],
    ])
  })

  test('never says that something lacks which was only left out', () => {
    const input = open(exampleInput())
    const before = new Set(
      buildDossier(input).limits.flatMap(({ code, references }) => references.map((one) => `${code} ${one}`)),
    )
    const after = dossierOf(input, orderOf('public')).limits.flatMap(({ code, references }) =>
      references.map((one) => `${code} ${one}`),
    )
    expect(after.filter((limit) => !before.has(limit))).toEqual([])
  })

  test('fills one line a rule and one a record, however much was taken out', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      incident(at + 1, { tlp: 'TLP:CLEAR', summary: 'x', assessment: 'y', denialSearchNote: 'z' }),
    )
    const { withheld } = dossierOf(inputOf(many, { tlp: 'TLP:CLEAR' }), orderOf('public'))
    expect(withheld.filter(({ field }) => field === '/profile/assessment')).toHaveLength(1)
    expect(withheld.length).toBeLessThan(30)
  })

  test('names nobody but by code name to whom nobody is named as the recipient', () => {
    const [someone] = plantedPersons
    if (someone === undefined) throw new Error('somebody is planted')
    const linked = told({
      persons: [{ personId: someone.id, codeName: someone.body.codeName, role: 'witness', note: '' }],
    })
    const input = { ...inputOf([linked], { tlp: 'TLP:CLEAR' }), persons: [someone] }
    expect(dossierOf(input, orderOf('full')).incidents[0]?.reported.persons).toMatchObject([
      { codeName: someone.body.codeName, identity: null },
    ])
  })
})

test('an incident without a place on record is as coarse as the profile', () => {
  const input = open(exampleInput())
  const summary = 'Seen at 47.0961, 37.5489 by two.'
  const bare = {
    ...input,
    incidents: input.incidents.map((one) => ({ ...one, body: { ...one.body, places: [], summary } })),
  }
  expect(JSON.stringify(dossierOf(bare, orderOf('public')))).not.toContain('47.0961')
  expect(JSON.stringify(dossierOf(bare, orderOf('full')))).toContain('47.0961')
})
