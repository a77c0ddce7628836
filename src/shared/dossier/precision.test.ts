import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { place as anyPlace } from '../domain/testing/facts.fixture.ts'
import { buildDossier } from './build.ts'
import { published } from './precision.ts'
import { claim, evidence, incident, place, recordIdOf } from './testing/builders.ts'
import { depth, metadata } from './testing/depth.ts'
import { inputOf } from './testing/example.ts'

const area = [
  { latitude: 47.0961, longitude: 37.5481 },
  { latitude: 47.1162, longitude: 37.5482 },
  { latitude: 47.1063, longitude: 37.5683 },
]

describe('an outline', () => {
  it('is given as closely as the position, corners that fall together once', () => {
    expect(published(place({ area, publicationPrecision: '1km' })).area).toEqual([
      { latitude: 47.1, longitude: 37.55 },
      { latitude: 47.12, longitude: 37.55 },
      { latitude: 47.11, longitude: 37.57 },
    ])
    expect(published(place({ area, publicationPrecision: '10km' })).area).toBeNull()
    expect(published(place({ area, publicationPrecision: 'admin-area' })).area).toBeNull()
  })

  it('is held back though there is no point', () => {
    expect(published(place({ position: null, area, publicationPrecision: 'withheld' }))).toMatchObject({
      area: null,
      coarsened: true,
    })
  })
})

it('says the code of the area, except of a place that is withheld', () => {
  const coded = { adminCode: 'UA14', position: null }
  expect(published(place({ ...coded, publicationPrecision: 'admin-area' }))).toMatchObject({
    adminCode: 'UA14',
    coarsened: false,
  })
  expect(published(place({ ...coded, publicationPrecision: 'withheld' }))).toMatchObject({
    adminCode: '',
    coarsened: true,
  })
})

it('names a place that is withheld by nothing at all', () => {
  const secret = place({
    name: 'House 12, Hidden Street',
    adminCode: 'UA14',
    control: { by: 'contested', basis: 'The checkpoint at Hidden Street', sourceIds: [] },
    publicationPrecision: 'withheld',
  })
  const built = buildDossier(inputOf([incident(1, { places: [secret] })]))
  expect(JSON.stringify(built)).not.toMatch(/Hidden|UA14|47\.09/)
  expect(built.withheld).toMatchObject([{ field: '/reported/places/0' }])
  expect(published({ ...secret, publicationPrecision: 'admin-area' })).toMatchObject({ name: secret.name })
})

it('gives no coordinate closer than was chosen, whatever the place', () => {
  const digits = { exact: 20, '1km': 2, '10km': 1, 'admin-area': 0, withheld: 0 }
  fc.assert(
    fc.property(anyPlace, (any) => {
      const given = published(any)
      for (const { latitude, longitude } of [...(given.area ?? []), given.position].flatMap(
        (one) => one ?? [],
      ))
        for (const degrees of [latitude, longitude])
          expect(Number(degrees.toFixed(digits[any.publicationPrecision]))).toBe(degrees)
    }),
  )
})

describe('what a file says of its position', () => {
  const named = (n: number, precision: 'exact' | '1km') =>
    incident(n, {
      places: [place({ publicationPrecision: precision })],
      evidence: [{ evidenceId: recordIdOf('evidence', 1), note: '' }],
    })
  const built = (...incidents: ReturnType<typeof named>[]) =>
    buildDossier({ ...inputOf(incidents), evidence: [evidence(1, { metadata })] })

  it('is given where every incident that names it gives its place exactly', () => {
    expect(built(named(1, 'exact')).evidence[0]?.metadata).toEqual(metadata)
  })

  it('goes, with all free fields, where one of them does not, and that is said', () => {
    const dossier = built(named(1, 'exact'), named(2, '1km'))
    expect(dossier.evidence[0]?.metadata).toMatchObject({
      position: null,
      fields: [],
      device: 'Example Phone 3',
    })
    expect(JSON.stringify(dossier)).not.toContain('37.5491')
    expect(dossier.withheld).toContainEqual(
      expect.objectContaining({ reference: 'EVD-2022-0001', field: '/metadata' }),
    )
  })

  it('goes where an incident that keeps its place names it only as the copy behind a claim, or in a step', () => {
    const evidenceId = recordIdOf('evidence', 1)
    const kept = { places: [place({ publicationPrecision: 'withheld' })] }
    const behind = incident(2, { ...kept, claims: [claim(1, recordIdOf('source', 1), { evidenceId })] })
    const [looked] = depth.verificationSteps ?? []
    if (looked === undefined) throw new Error('The example has a step')
    const step = incident(2, { ...kept, verificationSteps: [{ ...looked, evidenceIds: [evidenceId] }] })
    for (const other of [behind, step])
      expect(built(named(1, 'exact'), other).evidence[0]?.metadata?.position).toBeNull()
  })

  it('goes where no place was ever decided about', () => {
    const without = incident(1, { evidence: [{ evidenceId: recordIdOf('evidence', 1), note: '' }] })
    expect(built(without).evidence[0]?.metadata?.position).toBeNull()
  })
})
