/** Words of pages and of addresses that are also found in names: alone they tell of nobody, and would stop every export. */
const PLAIN_WORDS = new Set(
  `analyst analysts witness witnesses victim victims survivor person persons people source sources author reporter
  reviewer unknown name names withheld anonymous demo example test lead office officer team group unit page pages part
  volume case cases mark marks grant price place places date dates time event events strike attack incident incidents
  report reports record records note notes role status exact code type area city village town street avenue road lane
  house flat apartment building square hospital school church field hall ward north south east west summer spring
  january march april june july august young long little white black green brown grey king prince major general captain
  doctor sister brother father mother child from with that this were will have been said first second third
  свідок свідка жертва потерпілий потерпіла невідомий невідома невідоме імʼя вулиця вулиці проспект провулок будинок
  квартира площа місто село шахта школа лікарня улица дом свидетель неизвестный
  الله شاهد شاهدة ضحية مجهول شارع`.split(/\s+/u),
)

/** `folded`: a word as `foldText` gives it. */
export const isPlainWord = (folded: string): boolean => PLAIN_WORDS.has(folded)
