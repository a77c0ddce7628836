import { foldText } from '../text/fold.ts'

/**
 * Words that stand in any report of an attack and so tell no incident from another: grammar, who said it, the calendar,
 * the kinds of settlement, of attack, of harm and of target. Kinds of target are filler because a town has many houses
 * and schools: what is left, a name or a number, tells which. In the languages of most reports; another language is
 * compared by all its words.
 */
const WHOLE = `
  the and for its his her their our was were are has had have been being not but with from into onto over under near
  that this these those which who whom whose where when while after before about around above below between through
  during because than then there here they them she him you all any both each more most some several many few other
  another one two three four five six seven eight nine ten dozen dozens hundred hundreds thousand thousands least also
  only out off still again against without within per via may might could would can will did does how what why
  said says say told tells man men woman women boy boys girl girls area areas site day days night hour hours week
  air fire fires hit hits killed kills kill dead died die dies burnt burned town towns city cities region regions
  bus buses car cars house houses block blocks home homes shop shops road roads street streets
  але або він вона воно вони був була було були для над під при про від без через після перед також вже ще між біля
  поблизу поруч щонайменше який яка яке які якого якої яких яким що щоб коли там тут так цей цього цьому цієї ця це ці
  того тому його її їх їхній свій два дві двоє три троє чотири пять десять кілька один одна одного сам усі всі понад
  влада влади мер мера мэр глава голова рік року роки рано ранку вночі вдень місто міста місті село сели селі
  сила сили силами година хвилин год года году утро утром днем ночью дом дома дому доме село селе власти
  майже час під до за на по із зі люди людей людям діти дітей жінка жінки чоловік чоловіки
  или что это этот этой этого эти как так для над под при про без через после перед также уже еще между возле около
  рядом который которая которое которые которых которого когда там тут был была было были его она они оно них свой два
  две двое три трое четыре пять десять несколько один одна одного сам все более менее минимум почти время люди людей
  человек человека дети детей женщина женщины мужчина мужчины
  في من الي على علي عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت كانوا قد لقد ان انه انها كما بين بعد قبل حتي خلال
  اثناء عند كل بعض عدد اي ثم هو هي هم وهو وهي ما لا لم لن او غير حول قرب ضد نحو احد اثنان ثلاثة عشرة عشرات
  قال قالت قالوا افاد افادت يوم امس ليل ليلة صباح مساء شهر عام
  غارة غارات قصف قصفت قصفوا هجوم ضربة ضربات قتل قتلي قتيل مقتل جرح جرحي جريح اصيب اصابة سقوط شخص اشخاص
  طائرة طائرات صاروخ صواريخ قنبلة قذيفة قذائف مدني مدنيون مدنيين مدنية طفل اطفال نساء امراة رجل رجال ضحايا
  استهدف استهدفت تستهدف تدمير دمر دمرت مبني مباني سكني سكنية منزل منازل بيت حي مدينة بلدة قرية محافظة ريف منطقة شارع
  مدرسة مدارس مشفي مستشفي مستشفيات سيارة سيارات اسعاف سوق شهود مصادر روسي روسية قوات جيش جوية جوي
`

/** Of these, every word that begins so: inflected and derived forms alike. */
const BEGINNINGS = `
  accord report alleg claim incident event attack author official governor mayor source witness establish confirm
  civilian people person resident victim casualt wound injur hurt kill child toll number
  russia ukrain syria israel force troop soldier army military
  strik struck airstrik airraid raid shell shelling bomb missile rocket artiller explos blast destr damag
  burn flame fired debris rescue emergenc morning evening today yesterday
  settlement village distric region oblast
  residen apartment building floor storey school kindergarten hospital clinic vehicle ambulanc infrastructur
  повідом заявил словам очевид джерел губернатор інцидент атак удар обстріл вдарил влуч вибух
  ракет снаряд бомб авіаудар авіабомб артилер знищ зруйн пошкодж пожеж загорі загину загибл поран вбит потерпі постражд
  внаслідок наслідк цивільн мирн житель жител мешкан росі україн окупан війська
  вранц вечор сьогодн вчора
  селищ област райо громад вулиц будин житлов багатоповерх квартир поверх школ лікарн садок автомоб машин
  сообщ заявил очевид источник губернатор событ обстрел попал взрыв
  авиаудар авиабомб артиллер уничтож разруш поврежд пожар загорел погиб ранен убит пострад
  результат вследств гражданск росси украин войск воен вечер сегодн вчера
  город поселк деревн улиц многоэтаж этаж больниц здани
`

/** Months, by how they begin; May, which begins much else, stands whole. */
const MAY: ReadonlySet<string> = new Set(['may', 'мая', 'май'])
const MONTHS = `
  januar februar march april june july august septemb octob novemb decemb
  січн січень лютого лютий берез квітн квітень травн травень червн червень липн липень серпн серпень вересн вересень
  жовтн жовтень листопад грудн грудень
  январ феврал март апрел июн июл август сентябр октябр ноябр декабр
  يناير فبراير مارس ابريل نيسان مايو ايار يونيو حزيران يوليو تموز اغسطس سبتمبر ايلول اكتوبر نوفمبر ديسمبر شباط اذار
`

const listed = (text: string): string[] => foldText(text).trim().split(' ')

const whole: ReadonlySet<string> = new Set(listed(WHOLE))

/** Looked up by the first letters: 100,000 incidents have millions of words. */
function beginsWithOneOf(list: string): (word: string) => boolean {
  const byStart = Map.groupBy(listed(list), startOf)
  return (word) => byStart.get(startOf(word))?.some((beginning) => word.startsWith(beginning)) ?? false
}
const startOf = (word: string): string => word.slice(0, 3)

const beginsMonth = beginsWithOneOf(MONTHS)
const beginsFiller = beginsWithOneOf(BEGINNINGS)

export const isMonth = (word: string): boolean => MAY.has(word) || beginsMonth(word)

/** Whether a folded word says nothing about which incident is spoken of. */
export const isFiller = (word: string): boolean => whole.has(word) || beginsFiller(word) || isMonth(word)
