import { beforeAll, expect, test } from 'vitest'
import { PlaceFinder } from '#shared/domain/gazetteer/find.ts'
import { Gazetteer } from '#shared/domain/gazetteer/gazetteer.ts'
import { packGazetteer } from '#shared/domain/gazetteer/pack.ts'
import type { Settlement } from '#shared/domain/gazetteer/settlement.ts'
import { countryOf } from '../../../../scripts/gazetteer/country-of.ts'
import { keptNames } from '../../../../scripts/gazetteer/kept-names.ts'
import { settlements } from '../../../../scripts/gazetteer/settlements.ts'

/** What the app carries of these countries, from the same data. */
let all: readonly Settlement[]
let finder: PlaceFinder

beforeAll(() => {
  all = settlements((country) => ['UA', 'SY', 'PS', 'SD'].includes(country))
  finder = new PlaceFinder(new Gazetteer(packGazetteer(all)))
})

const first = (text: string): string | undefined => {
  const [found] = finder.find(text, null, 1)
  return found && `${found.name}, ${found.admin}`
}

test.each([
  ['Bakhmut', 'Bakhmut, Donetsk'],
  ['Бахмут', 'Bakhmut, Donetsk'],
  ['бахмуті', 'Bakhmut, Donetsk'],
  ['Артёмовск', 'Bakhmut, Donetsk'],
  ['Artemivsk', 'Bakhmut, Donetsk'],
  ['Харків', 'Kharkiv, Kharkiv'],
  ['Харькове', 'Kharkiv, Kharkiv'],
  ['Харкові', 'Kharkiv, Kharkiv'],
  ['khark', 'Kharkiv, Kharkiv'],
  ['خاركوف', 'Kharkiv, Kharkiv'],
  ['Kiev', 'Kyiv, Kyiv City'],
  ['Izyum', 'Izium, Kharkiv'],
  ['Изюм', 'Izium, Kharkiv'],
  ['Словʼянськ', 'Sloviansk, Donetsk'],
  ['Slovyansk', 'Sloviansk, Donetsk'],
  ["Кам'янець", 'Kamianets-Podilskyi, Khmelnytskyi'],
  ['Плавні', 'Plavni, Odesa'],
  ['Горішні', 'Horishni Plavni, Poltava'],
  ['Первомайський', 'Zlatopil, Kharkiv'],
  ['Буча', 'Bucha, Kyiv Oblast'],
  ['Маріуполь', 'Mariupol, Donetsk'],
  ['ماريوبول', 'Mariupol, Donetsk'],
  ['Ивановка, Одесса', 'Ivanivka, Odesa'],
  ['Севастополь', 'Sevastopol, Sevastopol City'],
  ['حلب', 'Aleppo, Aleppo'],
  ['غزة', 'Gaza, Gaza Strip'],
  ['خرطوم', 'Khartoum, Khartoum'],
])('%s', (text, place) => {
  expect(first(text)).toBe(place)
})

test('Ukraine is there with more than four thousand settlements, nearly all of them by a Cyrillic name or one that can be spelt out', () => {
  const ukraine = all.filter(({ country }) => country === 'UA')
  expect(ukraine.length).toBeGreaterThan(4_000)
  expect(
    ukraine.filter(({ otherNames }) => otherNames.some((name) => /\p{Script=Cyrillic}/u.test(name))).length,
  ).toBeGreaterThan(2_700)
  expect(ukraine.every(({ admin }) => admin !== '')).toBe(true)
})

test('a place that both lists have is there once', () => {
  expect(finder.find('Chasiv Yar', null, 5)).toMatchObject([{ name: 'Chasiv Yar', population: 12_557 }])
})

test('places of Crimea belong to Ukraine whatever the data says, those across the strait do not', () => {
  const kerch = { latitude: 45.36, longitude: 36.47 }
  const taman = { latitude: 45.21, longitude: 36.72 }
  expect(countryOf({ country: 'RU', ...kerch })).toBe('UA')
  expect(countryOf({ country: 'RU', ...taman })).toBe('RU')
  expect(all.filter(({ admin }) => /Crimea|Sevastopol/.test(admin)).length).toBeGreaterThan(300)
  expect(all.filter(({ admin, country }) => /Crimea|Sevastopol/.test(admin) && country !== 'UA')).toEqual([])
})

test('codes, what a machine spelt out and what is the same name once more are no other names', () => {
  expect(
    keptNames(
      'Kharkiv',
      ['HRK', 'ha er ke fu', 'Khárkiv', 'Kharkov', 'Харків', 'ХАРКІВ', 'خاركوف', '哈爾科夫', ''],
      true,
    ),
  ).toEqual(['Kharkov', 'Харків', 'خاركوف'])
  expect(keptNames('Kharkiv', ['Kharkov', 'Харків'], false)).toEqual(['Харків'])
})
