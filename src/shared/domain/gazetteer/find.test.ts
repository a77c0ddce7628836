import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlaceFinder } from './find.ts'
import { Gazetteer } from './gazetteer.ts'
import { packGazetteer } from './pack.ts'
import { kyiv, someSettlements } from './some-settlements.fixture.ts'

const gazetteer = new Gazetteer(packGazetteer(someSettlements))
const finder = new PlaceFinder(gazetteer)
const found = (text: string, near: Parameters<PlaceFinder['find']>[1] = null): string[] =>
  finder.find(text, near, 20).map(({ name, admin }) => `${name}, ${admin}`)

test('every settlement comes back as it went in', () => {
  const all = Array.from({ length: gazetteer.size }, (_, number) => gazetteer.settlement(number))
  const named = ({ name, admin }: (typeof all)[number]): string => `${name} ${admin}`
  const inOrder = (some: typeof all): typeof all => some.toSorted((a, b) => (named(a) < named(b) ? -1 : 1))
  expect(inOrder(all)).toEqual(inOrder([...someSettlements]))
})

test.each([
  [
    'what is only begun, the larger first',
    'Bu',
    ['Bucharest, Bucharest', 'Bucha, Kyiv Oblast', 'Bucha, Thuringia'],
  ],
  [
    'a whole name before a longer one',
    'bucha',
    ['Bucha, Kyiv Oblast', 'Bucharest, Bucharest', 'Bucha, Thuringia'],
  ],
  ['in Ukrainian, by the name of another time', 'Артемівськ', ['Bakhmut, Donetsk']],
  ['in Russian', 'Артёмовск', ['Bakhmut, Donetsk']],
  ['in a case of the name', 'Бахмуті', ['Bakhmut, Donetsk']],
  ['in Arabic without its article', 'قاهرة', ['Cairo, Cairo']],
  ['from a later word, in Cyrillic', 'плавні', ['Horishni Plavni, Poltava']],
  ['from a later word of its own name', 'Plavni', ['Horishni Plavni, Poltava']],
  ['in Cyrillic where only the Latin name is known', 'Новопілля', ['Novopillia, Dnipropetrovsk']],
  ['as it sounds', 'Trostyanetz', ['Trostianets, Sumy']],
  ['with the region in another language', 'Іванівка, Херсонська', ['Ivanivka, Kherson']],
  ['with the country', 'Bucha, Germany', ['Bucha, Thuringia']],
  ['with the country by its letters', 'Bucha; UA', ['Bucha, Kyiv Oblast']],
  ['with a region where there is none', 'Bucha, Lviv', []],
  ['of no place', 'Xyzzy', []],
  ['without a word', ' , "', []],
])('%s: %s', (_, text, names) => {
  expect(found(text)).toEqual(names)
})

test('of two that are called alike the nearer one comes first', () => {
  expect(found('Ivanivka')[0]).toBe('Ivanivka, Kherson')
  expect(found('Ivanivka', { latitude: 46.5, longitude: 30.7 })[0]).toBe('Ivanivka, Odesa')
})

test('it is told by which name a place was found, and whether that was the whole of it', () => {
  expect(finder.find('Артем', null, 5)).toMatchObject([
    { name: 'Bakhmut', matched: 'Артемовск', isExact: false },
  ])
  expect(finder.find('бахм', null, 5)).toMatchObject([{ name: 'Bakhmut', matched: 'Бахмут' }])
  expect(finder.find('Kiev', null, 5)).toMatchObject([{ name: 'Kyiv', matched: 'Kiev', isExact: true }])
})

test('where it lies may not be known', () => {
  const nowhere = { ...kyiv, country: '', admin: '', district: '' }
  const one = new PlaceFinder(new Gazetteer(packGazetteer([nowhere])))
  expect(one.find('Kyiv', null, 5)).toHaveLength(1)
  expect(one.find('Kyiv, Ukraine', null, 5)).toEqual([])
})

test('no more than is asked for', () => {
  expect(finder.find('b', null, 2)).toHaveLength(2)
})

test('whatever is typed finds settlements, each once, or nothing', () => {
  const odd = fc.constantFrom('B', 'у', 'ба', ',', '"', '\\', '\u202e', '\u0000', 'ال', 'ї', ' ', '-', '’')
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 4 }))), (parts) => {
      const names = found(parts.join(''))
      expect(new Set(names).size).toBe(names.length)
    }),
  )
  expect(found('x'.repeat(100_000))).toEqual([])
})
