import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPlace } from '#shared/domain/place/defaults.ts'
import type { Area } from '#shared/domain/place/area.ts'
import type { Place } from '#shared/domain/place/schema.ts'
import type { IncidentListFilter } from '../queries.ts'
import type { MapAnswer, MapColour, MapPart } from '../map-answer.ts'
import { createFeed } from '../testing/feed.ts'
import { idOf, incident, tie } from '../testing/records.ts'
import { runEngine } from '../testing/running-engine.ts'

const at = (latitude: number, longitude: number, uncertaintyMeters: number | null = null): Place => ({
  ...newPlace('en'),
  position: { latitude, longitude },
  uncertaintyMeters,
})
const world: MapPart = { bounds: { west: -180, south: -90, east: 180, north: 90 }, zoom: 2 }
const nothing = { text: '', filters: [] }

/** Asks an engine that holds these incidents. */
async function mapOf(incidents: readonly ReturnType<typeof incident>[]): Promise<{
  readonly map: (
    filter?: Partial<IncidentListFilter>,
    part?: MapPart,
    colour?: MapColour,
  ) => Promise<MapAnswer>
  readonly list: (filter: Partial<IncidentListFilter>) => Promise<readonly string[]>
}> {
  const feed = createFeed()
  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  await running.engine.nudge(feed.put(...incidents))
  return {
    map: async (filter = {}, part = world, colour = 'verification') => {
      const asked = await running.watch('incidents.map', { ...nothing, ...filter, part, colour })
      const [answer] = running.answers(asked)
      if (answer === undefined) throw new Error('No answer')
      return answer
    },
    list: async (filter) => {
      const asked = await running.watch('incidents.ids', { ...nothing, ...filter })
      return running.answers(asked)[0] ?? []
    },
  }
}

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const places = fc.array(
  fc.tuple(degrees(85), degrees(180)).map(([latitude, longitude]) => at(latitude, longitude)),
  { maxLength: 4 },
)

test('all marks together show every position once, and each counts the incidents that lie in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(places, { minLength: 1, maxLength: 30 }), fc.nat(8), async (all, zoom) => {
      const { map } = await mapOf(all.map((own, n) => incident(n + 1, { places: own })))
      const answer = await map({}, { ...world, zoom })
      const placed = all.filter((own) => own.length > 0)
      expect(answer).toMatchObject({
        total: all.length,
        placed: placed.length,
        positions: placed.flat().length,
        withoutPosition: all.length - placed.length,
      })
      expect(sum(answer.marks.map(({ positions }) => positions))).toBe(answer.positions)
      expect(sum(answer.classes.map(({ incidents }) => incidents))).toBe(answer.placed)
      for (const { incidents, byClass, bounds, positions } of answer.marks) {
        expect(sum(byClass)).toBe(incidents)
        const within = placed.filter((own) => own.some(({ position }) => position && holds(bounds, position)))
        expect(incidents).toBeLessThanOrEqual(within.length)
        expect(incidents).toBeLessThanOrEqual(positions)
      }
    }),
    { numRuns: 25 },
  )
})

test('an incident with two places near each other is one in their mark, and one in each where they are apart', async () => {
  const { map } = await mapOf([
    incident(1, { places: [at(50.45, 30.52), at(50.46, 30.53), at(46.48, 30.72)] }),
    incident(2, { places: [at(50.45, 30.52)] }),
    incident(3),
  ])
  const { marks, placed, positions, withoutPosition } = await map({}, { ...world, zoom: 5 })
  expect({ placed, positions, withoutPosition }).toEqual({ placed: 2, positions: 4, withoutPosition: 1 })
  expect(marks.map((mark) => [mark.incidents, mark.positions])).toEqual([
    [2, 3],
    [1, 1],
  ])
  const part = { bounds: { west: 30, south: 46, east: 31, north: 47 }, zoom: 5 }
  expect((await map({}, part)).marks).toHaveLength(1)
})

test('uncertainty is told in metres where it is known, and as unknown where nobody said', async () => {
  const { map } = await mapOf([
    incident(1, { places: [at(50, 30, 1_500)] }),
    incident(2, { places: [at(50, 30)] }),
    incident(3, { places: [at(10, 30)] }),
  ])
  expect((await map()).marks).toMatchObject([
    { incidents: 2, uncertaintyMeters: 1_500, unknownUncertainty: 1 },
    { incidents: 1, uncertaintyMeters: null, unknownUncertainty: 1 },
  ])
})

test('marks are told apart by what is asked; what was rejected stands for no word and no verification', async () => {
  const here = [at(50, 30)]
  const { map } = await mapOf([
    incident(1, { places: here, verification: 'verified', categories: [tie('terror')] }),
    incident(2, { places: here, verification: 'verified', status: 'rejected', categories: [tie('terror')] }),
    incident(3, { places: here, categories: [tie('terror'), tie('school')] }),
    incident(4, { places: here }),
    incident(5, { verification: 'verified' }),
  ])
  const told = async (colour: MapColour) =>
    Object.fromEntries(
      (await map({}, world, colour)).classes
        .filter(({ incidents }) => incidents > 0)
        .map(({ key, incidents }) => [key, incidents]),
    )
  expect(await told('verification')).toEqual({
    'verification.verified': 1,
    'verification.unverified': 2,
    fallen: 1,
  })
  expect(await told('status')).toEqual({ 'status.draft': 3, 'status.rejected': 1 })
  expect(await told('words')).toEqual({
    'category.statement-one.1.terror': 1,
    several: 1,
    none: 1,
    fallen: 1,
  })
})

test('more words than can be told apart stand together', async () => {
  const { map } = await mapOf(
    Array.from({ length: 9 }, (_, n) =>
      incident(n + 1, { places: [at(50, 30)], categories: [tie(`word-${n}`)] }),
    ),
  )
  const { classes, marks } = await map({}, world, 'words')
  expect(classes.find(({ key }) => key === 'others')?.incidents).toBe(3)
  expect(marks[0]?.byClass).toEqual(classes.map(({ incidents }) => incidents))
})

const square: Area = [
  { latitude: 50, longitude: 30 },
  { latitude: 50, longitude: 31 },
  { latitude: 51, longitude: 31 },
  { latitude: 51, longitude: 30 },
]

test('in a drawn area stands what lies in it, and what may reach in is told', async () => {
  const { map, list } = await mapOf([
    incident(1, { places: [at(50.5, 30.5), at(10, 10)] }),
    incident(2, { places: [at(51.01, 30.5, 2_000)] }),
    incident(3, { places: [at(51.01, 30.5, 500)] }),
    incident(4, { places: [at(51.01, 30.5)] }),
    incident(5, { places: [at(50.5, 30.5), at(51.01, 30.5, 2_000)] }),
  ])
  const answer = await map({ area: square })
  expect(answer).toMatchObject({ total: 2, placed: 2, positions: 2, withoutPosition: 0, mayReachIn: 1 })
  expect(sum(answer.marks.map(({ positions }) => positions))).toBe(2)
  expect(await list({ area: square })).toEqual([idOf(1), idOf(5)])
})

test('how many have no position is the length of the list behind it', async () => {
  const { map, list } = await mapOf([
    incident(1, { places: [at(50, 30)] }),
    incident(2, { places: [newPlace('en')] }),
    incident(3, { status: 'withdrawn' }),
  ])
  const without = await list({ filters: ['no-position'] })
  expect(without).toEqual([idOf(2), idOf(3)])
  expect((await map()).withoutPosition).toBe(without.length)
  expect((await map({ filters: ['status.withdrawn'] })).withoutPosition).toBe(1)
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const holds = (
  { west, south, east, north }: MapPart['bounds'],
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
): boolean => latitude >= south && latitude <= north && longitude >= west && longitude <= east
