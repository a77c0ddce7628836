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
  склад: [
    'Руйнування складу',
    'Запоріжжя',
    'Чисельність зниклих осіб невідома; немає цивільних доріг, шкіл і церков.',
  ],
  сгорело: [
    'Сгорело здание',
    'Северодонецк',
    'Численность бригады неизвестна. Выбиты окна, за\u0301мок закрыт.',
  ],
  сирена: ['Сирена', 'Дніпро', 'Боєць чув вибухи під Луганськом та Херсоном.'],
  depot: [
    'Depot burned',
    'Nikolaev',
    'Trapped in the Hôpital Zoé, Kramatorsʹk annex; 北京大学 staff; İzmir Straße; ❤️ 🔴 alert.',
  ],
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
  const { set, inOrder } = searchIncidents(projection, query)
  const rows = inOrder(set)
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
  ['trap', 'depot'],
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
  ['школа', 'школа', 'склад'],
  ['школи', 'школа', 'склад'],
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
  ['церкви', 'церква', 'склад'],
  ['ракета', 'ринок', 'київ'],
  ['"зруйновано школу"', 'школа'],
  ['школа 21', 'школа'],
  ['40 тисяч', 'object'],
  ['руйнувань', 'склад'],
  ['руйнуванням', 'склад'],
  ['чисельності', 'склад'],
  ['чисельністю', 'склад'],
  ['особа', 'склад'],
  ['дорога', 'grain', 'склад'],
  ['цивільною', 'склад'],
  ['бійці'],
  ['люди', 'театр', 'театрРу', 'міст'],
  // під is no form of a word
  ['пед'],
  // Russian
  ['театре', 'театр', 'театрРу'],
  ['дети', 'театрРу'],
  ['подвал', 'театрРу'],
  ['численностью', 'сгорело'],
  ['зданиями', 'сгорело'],
  ['окон', 'сгорело'],
  ['детьми', 'театрРу'],
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
  ['Kharkov', 'market', 'ринок'],
  ['Kiev', 'kyiv', 'київ'],
  ['Киев', 'kyiv', 'київ'],
  ['Києвом', 'kyiv', 'київ'],
  ['Chernigov', 'bread', 'школа'],
  ['Zaporizhzhia', 'склад'],
  ['Zaporozhye', 'склад'],
  ['Запорожье', 'склад'],
  ['Запоріжжі', 'склад'],
  ['Severodonetsk', 'сгорело'],
  ['Sievierodonetsk', 'сгорело'],
  ['Сєвєродонецьку', 'сгорело'],
  ['Mykolaiv', 'depot'],
  ['Миколаєва', 'depot'],
  ['Николаеве', 'depot'],
  ['Dnipro', 'сирена'],
  ['Dnepr', 'сирена'],
  ['Дніпрі', 'сирена'],
  ['Днепра', 'сирена'],
  ['Luhansk', 'сирена'],
  ['Lugansk', 'сирена'],
  ['Kherson', 'сирена'],
  ['Херсоні', 'сирена'],
  ['Kramatorsk', 'kramatorsk', 'depot'],
  // Marks over letters, writing without spaces, pictographs
  ['hopital', 'depot'],
  ['izmir', 'depot'],
  ['strasse', 'depot'],
  ['STRASSE', 'depot'],
  ['замок', 'сгорело'],
  ['大学', 'depot'],
  ['学大'],
  ['🔴', 'depot'],
  ['❤', 'depot'],
  ['🚀'],
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
