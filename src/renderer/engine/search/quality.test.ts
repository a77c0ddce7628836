import { expect, test } from 'vitest'
import { Projection } from '../projection.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import { incident } from '../testing/records.ts'
import { searchIncidents } from './text-search.ts'

/** Made-up incidents: title, place, account. */
const texts: Readonly<Record<string, readonly [string, string, string]>> = {
  theatre: [
    'Drama theatre hit',
    'Mariupol',
    'Hundreds sheltered in the basement; the word “children” stood in the square.',
  ],
  театр: [
    'Удар по драматичному театру',
    'Маріуполь',
    'У підвалі театру ховалися сотні людей, серед них діти.',
  ],
  театрРу: [
    'Удар по драматическому театру',
    'Мариуполь',
    'В подвале театра прятались сотни людей, среди них дети.',
  ],
  مسرح: ['قصف المسرح الدرامي', 'ماريوبول', 'احتمى مئات الأشخاص في قبو المسرح، بينهم أطفال.'],
  market: ['Shelling of a market', 'Kharkiv', 'Rockets struck the Barabashovo market; traders were wounded.'],
  ринок: ['Обстріл ринку', 'Харків', 'Ракети влучили у ринок Барабашово, поранено продавців.'],
  bread: [
    'People in a bread queue killed',
    'Chernihiv',
    'At least ten people queuing for bread were killed in an airstrike.',
  ],
  школа: ['Зруйновано школу № 21', 'Чернігів', 'Авіабомба влучила у школу, під завалами знайшли тіла.'],
  лікарня: ['Пологовий будинок', 'Маріуполь', 'Лікарню зруйновано авіаударом, поранено породіль.'],
  مستشفى: ['استهداف مستشفى', 'خاركيف', 'أصيب المستشفى بصاروخ، وقُتل طبيبان في المدرسة القريبة.'],
  bridge: ['Bridge over the Irpin blown up', 'Irpin', 'Civilians crossed under the destroyed bridge.'],
  міст: ['Підірвано міст', 'Ірпінь', 'Люди переходили річку під зруйнованим мостом.'],
  kyiv: ['Apartment block in Kyiv', 'Kyiv', 'A missile struck a 16-storey house; three dead.'],
  київ: [
    'Житловий будинок на Оболоні',
    'Київ',
    'Уламки ракети впали на дев’ятиповерховий будинок, троє загиблих.',
  ],
  object: ['Об’єкт критичної інфраструктури', 'Вінниця', 'Вогонь на підстанції, 40 тисяч родин без світла.'],
  kramatorsk: [
    'Railway station in Kramatorsk',
    'Kramatorsk',
    'A Tochka-U missile with cluster munitions; 57 killed on 8 April 2022.',
  ],
  grain: ['Ґрунтова дорога замінована', 'Ізюм', 'Трактор підірвався, загинув фермер.'],
  церква: ['Пошкоджено церкву', 'Богородичне', 'Скит монастиря обстріляно з артилерії.'],
}

const projection = new Projection()
const names = Object.keys(texts)
projection.apply(
  Object.values(texts).map(([title, name, summary], at) =>
    incident(at + 1, { title, summary, places: [{ ...newPlace('uk'), name }] }),
  ),
)

function found(query: string): string[] {
  const { rows } = searchIncidents(projection, query, projection.incidents.rows())
  return [...rows].map((row) => names[row] ?? '')
}

/** What is typed, and what is to be found: neither less nor more. */
const table: readonly (readonly [string, ...string[]])[] = [
  // English
  ['theatre', 'theatre'],
  ['Theatre', 'theatre'],
  ['theat', 'theatre'],
  ['drama theatre', 'theatre'],
  ['theatre drama', 'theatre'],
  ['"drama theatre"', 'theatre'],
  ['"theatre drama"'],
  ['shelling', 'market'],
  ['shelled', 'market'],
  ['rocket', 'market'],
  ['traders', 'market'],
  ['trader', 'market'],
  ['queue', 'bread'],
  ['queuing bread', 'bread'],
  ['killed', 'bread', 'kramatorsk'],
  ['killed -bread', 'kramatorsk'],
  ['-killed missile', 'kyiv'],
  ['"cluster munitions"', 'kramatorsk'],
  ['"munitions cluster"'],
  ['cluster munition', 'kramatorsk'],
  ['tochka-u', 'kramatorsk'],
  ['tochka u', 'kramatorsk'],
  ['bridges', 'bridge'],
  ['16-storey', 'kyiv'],
  ['title:bridge', 'bridge'],
  ['place:irpin', 'bridge', 'міст'],
  ['title:kharkiv'],
  // Ukrainian: cases, numbers, apostrophes
  ['театр', 'театр', 'театрРу'],
  ['театром', 'театр', 'театрРу'],
  ['театру', 'театр', 'театрРу'],
  ['ринок', 'ринок'],
  ['ринки', 'ринок'],
  ['ринком', 'ринок'],
  ['школа', 'школа'],
  ['школи', 'школа'],
  ['лікарня', 'лікарня'],
  ['лікарень', 'лікарня'],
  ['міст', 'міст'],
  ['мосту', 'міст'],
  ['обстріли', 'ринок'],
  ['харкова', 'ринок', 'market'],
  ['у Харкові', 'ринок'],
  ['Маріуполя', 'театр', 'лікарня', 'theatre', 'театрРу'],
  ['київ', 'київ', 'kyiv'],
  ['Києві', 'київ', 'kyiv'],
  ["об'єкт", 'object'],
  ['обʼєкта', 'object'],
  ['об’єкти', 'object'],
  ["дев'ятиповерховий", 'київ'],
  ['ґрунтова', 'grain'],
  ['грунтова', 'grain'],
  ['Ізюмі', 'grain'],
  ['церкви', 'церква'],
  ['ракета', 'ринок', 'київ'],
  ['"зруйновано школу"', 'школа'],
  ['школа 21', 'школа'],
  ['40 тисяч', 'object'],
  // Russian
  ['театре', 'театр', 'театрРу'],
  ['дети', 'театрРу'],
  ['подвал', 'театрРу'],
  ['Мариуполе', 'театрРу', 'театр', 'лікарня', 'theatre'],
  // Arabic: with and without the article, with harakat, forms of alef and of the last letter
  ['مسرح', 'مسرح'],
  ['المسرح', 'مسرح'],
  ['والمسرح', 'مسرح'],
  ['المَسْرَح', 'مسرح'],
  ['مستشفى', 'مستشفى'],
  ['المستشفي', 'مستشفى'],
  ['مدرسة', 'مستشفى'],
  ['المدرسه', 'مستشفى'],
  ['أطفال', 'مسرح'],
  ['اطفال', 'مسرح'],
  // Names in the letters of another language
  ['kharkiv', 'market', 'ринок'],
  ['Kharkov', 'ринок'],
  ['mariupol', 'theatre', 'театр', 'театрРу', 'лікарня'],
  ['chernihiv', 'bread', 'школа'],
  ['barabashovo', 'market', 'ринок'],
  ['izium', 'grain'],
  ['vinnytsia', 'object'],
  // References and numbers
  ['INC-2022-0003', 'театрРу'],
  ['2022-0003', 'театрРу'],
  ['57', 'kramatorsk'],
  ['٥٧', 'kramatorsk'],
]

test.each(table)('%s', (query, ...wanted) => {
  expect(found(query).sort()).toEqual([...wanted].sort())
})
