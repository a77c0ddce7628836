import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { packGazetteer } from '#shared/domain/gazetteer/pack.ts'
import { someSettlements } from '#shared/domain/gazetteer/some-settlements.fixture.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import { createFeed } from '../testing/feed.ts'
import { incident } from '../testing/records.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

const at = (latitude: number, longitude: number) => [{ ...newPlace('en'), position: { latitude, longitude } }]

let running: RunningEngine
let loads = 0

beforeEach(async () => {
  loads = 0
  const feed = createFeed()
  feed.put(
    incident(1, { title: 'In Bakhmut', places: at(48.6, 38) }),
    incident(2, { title: 'North of it', places: at(48.75, 38) }),
    incident(3, { title: 'In Odesa oblast', places: at(46.98, 30.45) }),
  )
  const gazetteer = async () => {
    loads += 1
    return packGazetteer(someSettlements)
  }
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange, engine: { gazetteer } })
})

async function asked(text: string) {
  const list = await running.watch('incidents.page', { text, filters: [], offset: 0, limit: 10 })
  const [answer] = running.answers(list)
  return { titles: answer?.rows.map(({ title }) => title), problems: answer?.problems }
}

test.each([
  ['near:Bakhmut', ['In Bakhmut']],
  ['near:Бахмут,25km', ['In Bakhmut', 'North of it']],
  ['-near:Артемівськ', ['North of it', 'In Odesa oblast']],
  ['near:"Ivanivka, Odesa"', ['In Odesa oblast']],
  ['near:Bucha', []],
])('%s', async (text, titles) => {
  expect(await asked(text)).toEqual({ titles, problems: [] })
})

test('a name of several places finds nothing and tells them, as they can be typed', async () => {
  const { titles, problems } = await asked('near:Ivanivka,5km')
  expect(titles).toEqual([])
  const [problem] = problems ?? []
  expect(problem).toMatchObject({ kind: 'place-ambiguous', part: 'near:Ivanivka' })
  expect(problem?.choices).toEqual([
    'near:"Ivanivka, Henichesk Raion, Kherson, UA"',
    'near:"Ivanivka, Berezivka Raion, Odesa, UA"',
  ])
  for (const choice of problem?.choices ?? []) expect((await asked(choice)).problems).toEqual([])
})

test('a name of no place is told, and what is only begun is no name', async () => {
  expect(await asked('near:Xyzzy bridge')).toEqual({
    titles: [],
    problems: [{ kind: 'place-unknown', part: 'near:Xyzzy' }],
  })
  expect((await asked('near:Buch')).problems).toMatchObject([{ kind: 'place-ambiguous' }])
})

test('the gazetteer is read when a name is first asked for, and once', async () => {
  await asked('bridge near:48.6,38')
  expect(loads).toBe(0)
  await Promise.all([asked('near:Bakhmut'), asked('near:Kyiv')])
  await running.watch('places.search', { text: 'Kyiv', near: null })
  expect(loads).toBe(1)
})

test('places are searched for near where the incidents are, unless something else is looked at', async () => {
  const near = async (position: { latitude: number; longitude: number } | null) => {
    const list = await running.watch('places.search', { text: 'Mykolaiv', near: position })
    return running.answers(list)[0]?.map(({ admin }) => admin)
  }
  expect(await near(null)).toEqual(['Mykolaiv', 'Lviv'])
  expect(await near({ latitude: 49.5, longitude: 24 })).toEqual(['Lviv', 'Mykolaiv'])
})
