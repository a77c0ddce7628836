import type { Traced } from './trace.ts'

/** One of a pair: its day, the name of its place and its words; a position where the case turns on it. */
type Told = readonly [edtf: string, place: string, text: string, position?: readonly [number, number]]

interface LabelledPair {
  readonly name: string
  /** Whether an analyst would call the two reports of one event. */
  readonly same: boolean
  readonly one: Traced
  readonly other: Traced
}

const traced = (id: string, [edtf, place, text, position]: Told): Traced => ({
  id,
  texts: [text],
  edtfs: [edtf],
  positions:
    position === undefined
      ? []
      : [{ latitude: position[0], longitude: position[1], uncertaintyMeters: null }],
  placeNames: [place],
  links: [],
  logs: [],
})

const pair =
  (same: boolean) =>
  (name: string, one: Told, other: Told): LabelledPair => ({
    name,
    same,
    one: traced('a', one),
    other: traced('b', other),
  })
const same = pair(true)
const different = pair(false)

/**
 * Invented pairs, labelled by hand: one event told twice, and two events of one town within a day or two, which is where
 * mistakes are made. None shares a link or differs by a week: those are certain without it.
 */
export const labelledPairs: readonly LabelledPair[] = [
  same(
    'English: theatre',
    ['2022-03-16', 'Mariupol', 'Air strike on the drama theatre where hundreds were sheltering'],
    ['2022-03-16', 'Mariupol', 'Drama theatre with people sheltering in the basement was bombed'],
  ),
  same(
    'English: numbered school',
    ['2022-03-20', 'Mariupol', 'Art School No. 12, used as a shelter, was hit'],
    ['2022-03-19', 'Mariupol', 'Bombing of art school 12 with 400 residents inside'],
  ),
  same(
    'English: maternity ward',
    ['2022-03-09', 'Mariupol', 'Maternity ward of Hospital No. 3 destroyed by an air strike'],
    ['2022-03-09', 'Mariupol', 'Children and maternity hospital: bomb crater in the courtyard of the ward'],
  ),
  same(
    'English: bread queue',
    ['2022-03-16', 'Chernihiv', 'People in a queue for bread were shelled near a shop'],
    ['2022-03-16', 'Chernihiv', 'Shelling of a bread queue on Dotsenka street kills at least ten'],
  ),
  same(
    'English: station',
    ['2022-04-08', 'Kramatorsk', 'Missile with cluster warhead struck the railway station during evacuation'],
    ['2022-04-08', 'Kramatorsk', 'Tochka-U missile hits railway station crowded with evacuation trains'],
  ),
  same(
    'English: ambulance',
    ['2022-03-08', 'Irpin', 'Ambulance fired on at the Romanivka bridge, paramedic wounded'],
    ['2022-03-08', 'Irpin', 'Paramedic hurt when ambulance came under fire by Romanivka bridge'],
  ),
  same(
    'English: centre, two places by name',
    ['2022-03-20', 'Kyiv', 'Retroville shopping centre in Podil destroyed by a missile', [50.503, 30.418]],
    ['2022-03-21', 'Podilskyi district', 'Missile strike on Retroville mall', [50.504, 30.417]],
  ),
  same(
    'English: few words, one position',
    ['2022-03-03', 'Chernihiv', 'Bombs on Chornovola street', [51.503, 31.286]],
    ['2022-03-03', 'Chernihiv', 'Residential block and pharmacy hit', [51.504, 31.287]],
  ),
  same(
    'Ukrainian: theatre',
    ['2022-03-16', 'Маріуполь', 'Авіаудар по драматичному театру, де ховалися люди'],
    ['2022-03-16', 'Маріуполь', 'Скинули бомбу на драматичний театр, люди ховалися в підвалі'],
  ),
  same(
    'Ukrainian: bread queue',
    ['2022-03-16', 'Чернігів', 'Обстріл черги за хлібом біля магазину на вулиці Доценка'],
    ['2022-03-16', 'Чернігів', 'На Доценка обстріляли чергу за хлібом, є загиблі'],
  ),
  same(
    'Ukrainian: television tower',
    ['2022-03-01', 'Київ', 'Ракетний удар по телевежі біля Бабиного Яру'],
    ['2022-03-01', 'Київ', 'Влучання у телевежу поруч із Бабиним Яром, пошкоджено апаратну'],
  ),
  same(
    'Russian: station',
    ['2022-04-08', 'Краматорск', 'Ракета «Точка-У» попала в железнодорожный вокзал во время эвакуации'],
    ['2022-04-08', 'Краматорск', 'Удар по железнодорожному вокзалу: ракета «Точка-У», эвакуация прервана'],
  ),
  same(
    'Russian: market',
    ['2022-03-17', 'Харьков', 'Пожар на рынке «Барабашово» после обстрела'],
    ['2022-03-17', 'Харьков', 'Рынок «Барабашово» горит, погиб спасатель'],
  ),
  same(
    'Arabic: bakery',
    ['2016-11-19', 'حلب', 'غارة على مخبز الكلاسة خلال توزيع الخبز'],
    ['2016-11-19', 'حلب', 'قصف مخبز الكلاسة وسقوط قتلى بين المنتظرين'],
  ),
  same(
    'Arabic: hospital by name',
    ['2016-04-27', 'حلب', 'تدمير مشفى القدس في حي السكري'],
    ['2016-04-27', 'حلب', 'غارة جوية تستهدف مشفى القدس ومقتل طبيب الأطفال'],
  ),
  same(
    'Two languages, one position',
    ['2022-03-16', 'Mariupol', 'Drama theatre bombed', [47.096, 37.5485]],
    ['2022-03-16', 'Маріуполь', 'Авіаудар по драматичному театру', [47.0961, 37.5486]],
  ),
  different(
    'English: only the kind of target and of attack',
    ['2022-03-15', 'Kyiv', 'Residential building in Sviatoshyn damaged by shelling in the morning'],
    ['2022-03-15', 'Kyiv', 'Shelling damaged a residential building in Podil; fire on two floors'],
  ),
  different(
    'English: only filler',
    [
      '2022-03-12',
      'Mariupol',
      'According to local authorities, several people were killed when a mosque was hit',
    ],
    [
      '2022-03-12',
      'Mariupol',
      'Several people were killed, according to local officials, when a bus was hit',
    ],
  ),
  different(
    'English: only "attack on" and the town',
    ['2022-03-10', 'Kharkiv', 'Attack on the city of Kharkiv: Horizon nursing home'],
    ['2022-03-10', 'Kharkiv', 'Attack on the city of Kharkiv: Barabashovo market'],
  ),
  different(
    'English: only the day in words',
    ['2022-03-16', 'Mariupol', 'Swimming pool Neptune hit on 16 March 2022'],
    ['2022-03-16', 'Mariupol', 'Drama theatre bombed on 16 March 2022'],
  ),
  different(
    'English: two schools',
    ['2022-03-18', 'Kharkiv', 'School No. 134 burnt out after street fighting'],
    ['2022-03-18', 'Kharkiv', 'School No. 17 destroyed by shelling'],
  ),
  different(
    'English: hospital and clinic, one formula',
    [
      '2022-03-09',
      'Zhytomyr',
      'Two hospitals in Zhytomyr had windows blown out by an air strike, no casualties reported',
    ],
    [
      '2022-03-09',
      'Zhytomyr',
      'Thermal power plant hit by an air strike, no casualties reported by the mayor of Zhytomyr',
    ],
  ),
  different(
    'English: convoys on two roads',
    ['2022-03-06', 'Irpin', 'Civilian vehicles leaving the town were fired on near the church'],
    ['2022-03-06', 'Irpin', 'Civilian vehicles leaving the town were fired on near Stoyanka'],
  ),
  different(
    'English: two houses, kilometres apart',
    ['2022-03-14', 'Kyiv', 'Nine-storey apartment building in Obolon hit by a shell', [50.518, 30.498]],
    ['2022-03-14', 'Kyiv', 'Apartment building in Kurenivka hit by debris of a missile', [50.483, 30.454]],
  ),
  different(
    'English: a long account with the same turns of phrase',
    [
      '2022-03-21',
      'Sievierodonetsk',
      'The regional governor said that Russian troops shelled the town during the night. Rescue workers put out a fire in the Azot plant canteen. The number of victims is being established.',
    ],
    [
      '2022-03-21',
      'Sievierodonetsk',
      'The regional governor said that Russian troops shelled the town during the night. A kindergarten on Donetska street lost its roof. The number of victims is being established.',
    ],
  ),
  different(
    'English: nothing but the day and the town',
    ['2022-03-16', 'Mariupol', 'Drama theatre bombed'],
    ['2022-03-16', 'Mariupol', 'Swimming pool Neptune hit'],
  ),
  different(
    'Ukrainian: only the kind of target',
    ['2022-03-15', 'Київ', 'Внаслідок обстрілу пошкоджено житловий будинок на Осокорках'],
    ['2022-03-15', 'Київ', 'Пошкоджено житловий будинок на Лук’янівці внаслідок обстрілу'],
  ),
  different(
    'Ukrainian: only filler',
    ['2022-03-13', 'Харків', 'За словами очевидців, під час обстрілу загинули двоє людей на зупинці'],
    ['2022-03-13', 'Харків', 'За словами лікарів, під час обстрілу загинули двоє людей у дворі лікарні'],
  ),
  different(
    'Ukrainian: only the town and the region',
    ['2022-03-11', 'Миколаїв', 'Обстріл міста Миколаїв Миколаївської області: котельня'],
    ['2022-03-11', 'Миколаїв', 'Обстріл міста Миколаїв Миколаївської області: онкологічний диспансер'],
  ),
  different(
    'Russian: only filler',
    [
      '2022-03-17',
      'Харьков',
      'В результате обстрела города, по словам очевидцев, погибли несколько человек во дворе',
    ],
    [
      '2022-03-17',
      'Харьков',
      'По словам очевидцев, в результате обстрела города горит общежитие, погибли несколько человек',
    ],
  ),
  different(
    'Russian: only the day in words',
    ['2022-03-02', 'Харьков', '2 марта 2022 года ракета попала в здание университета'],
    ['2022-03-02', 'Харьков', '2 марта 2022 года снаряд разорвался у цирка'],
  ),
  different(
    'Arabic: only the kind of target',
    ['2016-11-18', 'حلب', 'قصف مبنى سكني في المدينة وسقوط قتلى وجرحى من المدنيين'],
    ['2016-11-18', 'حلب', 'سقوط قتلى وجرحى من المدنيين خلال قصف سوق في المدينة'],
  ),
  different(
    'Arabic: only filler',
    ['2016-11-18', 'حلب', 'قال شهود إن الطائرات استهدفت مدرسة خلال الليل'],
    ['2016-11-18', 'حلب', 'قال شهود إن الطائرات استهدفت محطة المياه خلال الليل'],
  ),

  // Written after the words were chosen, and not chosen for.
  same(
    'later, English: grain silo',
    ['2022-07-19', 'Odesa', 'Grain terminal and an elevator at the port caught fire after cruise missiles'],
    ['2022-07-19', 'Odesa', 'Port: fire at grain terminal, elevator out of operation'],
  ),
  same(
    'later, English: dormitory',
    ['2022-08-17', 'Kharkiv', 'Dormitory for deaf people in Saltivka hit, at least fifteen killed'],
    [
      '2022-08-18',
      'Kharkiv',
      'Three-storey dormitory, home to hearing-impaired residents, collapsed in Saltivka',
    ],
  ),
  same(
    'later, English: convoy',
    ['2022-09-30', 'Zaporizhzhia', 'S-300 missiles hit a convoy of cars waiting at the Orikhiv checkpoint'],
    [
      '2022-09-30',
      'Zaporizhzhia',
      'Humanitarian convoy shelled while queueing at a car market on the road to Orikhiv',
    ],
  ),
  same(
    'later, Ukrainian: pedestrian bridge',
    ['2022-10-10', 'Київ', 'Ракета влучила під пішохідний міст на Володимирській гірці'],
    ['2022-10-10', 'Київ', 'Вибух біля скляного пішохідного мосту, Володимирська гірка'],
  ),
  same(
    'later, Ukrainian: post terminal',
    ['2023-10-21', 'Коротич', 'Удар по терміналу Нової пошти, загинули шестеро працівників'],
    ['2023-10-21', 'Коротич', 'Термінал «Нова пошта» зруйновано двома ракетами С-300'],
  ),
  same(
    'later, Russian: cinema',
    ['2022-03-14', 'Рубежное', 'Снаряды попали в кинотеатр «Юбилейный», где укрывались жители'],
    ['2022-03-14', 'Рубежное', 'Разрушен кинотеатр «Юбилейный», под завалами укрывались семьи'],
  ),
  same(
    'later, Arabic: water station',
    ['2016-12-24', 'وادي بردى', 'قصف نبع الفيجة وخروج محطة الضخ عن الخدمة'],
    ['2016-12-23', 'وادي بردى', 'محطة الضخ في نبع الفيجة تتعرض لبراميل متفجرة'],
  ),
  different(
    'later, English: two hits on a port',
    ['2022-07-19', 'Odesa', 'Hotel Odesa at the sea terminal struck by a drone overnight, officials said'],
    ['2022-07-19', 'Odesa', 'Overnight drone strike set fire to a warehouse with fireworks, officials said'],
  ),
  different(
    'later, English: figures in words',
    ['2022-08-17', 'Kharkiv', 'At least seventeen people were injured when a tram depot came under fire'],
    [
      '2022-08-17',
      'Kharkiv',
      'At least seventeen people were injured as cluster munitions came down on a playground',
    ],
  ),
  different(
    'later, English: what the agency wrote',
    [
      '2022-06-27',
      'Kremenchuk',
      'Amstor mall burning, State Emergency Service reports on Telegram, photos published',
    ],
    [
      '2022-06-27',
      'Kremenchuk',
      'State Emergency Service reports on Telegram: road machine plant hit, photos published',
    ],
  ),
  different(
    'later, English: power cuts',
    [
      '2022-11-23',
      'Kyiv',
      'Substation struck, power and water supply cut in the western districts',
      [50.45, 30.38],
    ],
    ['2022-11-23', 'Kyiv', 'Blocks of flats in Vyshhorod struck, power and water supply cut', [50.58, 30.49]],
  ),
  different(
    'later, Ukrainian: two drone wrecks',
    ['2023-05-08', 'Київ', 'Уламки дрона впали на стоянку, є постраждалі, працюють рятувальники'],
    ['2023-05-08', 'Київ', 'Уламки дрона впали на дах багатоповерхівки, працюють рятувальники'],
  ),
  different(
    'later, Ukrainian: only the formula',
    ['2022-10-10', 'Київ', 'Зранку рашисти вдарили по центру столиці: постраждав музей Ханенків'],
    ['2022-10-10', 'Київ', 'Зранку рашисти вдарили по столиці: пошкоджено ТЕЦ-5'],
  ),
  different(
    'later, Russian: only the formula',
    [
      '2022-03-14',
      'Рубежное',
      'Глава администрации сообщил в Telegram, что сгорел склад лакокрасочного завода',
    ],
    ['2022-03-14', 'Рубежное', 'Глава администрации сообщил в Telegram о прямом попадании в роддом'],
  ),
  different(
    'later, Arabic: only the formula',
    ['2016-12-16', 'حلب', 'أفاد مراسلنا باستهداف حافلة إجلاء بالرصاص وإصابة سائقها'],
    ['2016-12-16', 'حلب', 'أفاد مراسلنا باستهداف مستودع أدوية بالصواريخ واندلاع حريق'],
  ),

  // As two logs tell them, a title here and a paragraph there; written before endings were taken off short words.
  same(
    'logs, English: title and paragraph',
    ['2023-04-28', 'Uman', 'Cruise missile hits nine-storey block'],
    [
      '2023-04-28',
      'Uman, Cherkasy region',
      'In the early hours a cruise missile brought down one entrance of a nine-storey block in the Sofiivka quarter. Rescue dogs were brought in from Cherkasy and work went on for two days.',
    ],
  ),
  same(
    'logs, English: plural and singular',
    ['2022-06-11', 'Velyki Luhy', 'Warehouses and grain silos burn after cluster rockets'],
    ['2022-06-11', 'Velyki Luhy', 'A grain silo and a warehouse caught fire; cluster rocket remnants found'],
  ),
  same(
    'logs, English: one position, other words',
    ['2022-05-02', 'Orlivka', 'Kindergarten "Sunflower" damaged', [49.1203, 36.8301]],
    ['2022-05-03', 'Orlivka', 'Pre-school facility lost its roof and windows', [49.1221, 36.829]],
  ),
  same(
    'logs, English: sheltering and shelter',
    ['2022-03-25', 'Zelenyi Hai', 'Families sheltering in the cellar of the winery buried'],
    ['2022-03-26', 'Zelenyi Hai', 'Winery cellar used as a shelter collapsed, families trapped'],
  ),
  same(
    'logs, Ukrainian: short words inflected',
    ['2022-08-04', 'Торецьк', 'Зупинка громадського транспорту біля ринку, вісім загиблих'],
    ['2022-08-04', 'Торецьк', 'Обстріляно зупинку, люди чекали на транспорт; поруч ринок'],
  ),
  same(
    'logs, Ukrainian: boat on a river',
    ['2023-06-11', 'Кардашинка', 'Розстріляно човен з евакуйованими на Конці'],
    ['2023-06-11', 'Кардашинка', 'По човну, яким вивозили евакуйованих річкою Конка, відкрили вогонь'],
  ),
  same(
    'logs, Russian: bus at a bridge',
    ['2022-03-12', 'Светлое', 'Автобус с беженцами расстрелян у моста через реку Волчья'],
    ['2022-03-12', 'Светлое', 'У моста через Волчью обстрелян автобус, беженцы ехали в Днепр'],
  ),
  same(
    'logs, Arabic: clinic by its donor',
    ['2019-05-05', 'كفرنبل', 'استهداف مشفى نبض الحياة ببراميل وخروجه عن الخدمة'],
    ['2019-05-05', 'كفرنبل', 'مشفى نبض الحياة خارج الخدمة بعد براميل متفجرة'],
  ),
  different(
    'logs, English: two rows of a weekly report',
    [
      '2022-07-08',
      'Druzhkove',
      'Weekly update: utility crew repaired power lines after a shell crater closed Lesia Street',
    ],
    [
      '2022-07-09',
      'Druzhkove',
      'Weekly update: shell fragments wounded a cyclist outside the post office on Myru Street',
    ],
  ),
  different(
    'logs, English: two ends of a large city',
    [
      '2022-10-10',
      'Kyiv',
      'Cruise missile leaves crater beside a playground in the park',
      [50.4431, 30.5121],
    ],
    ['2022-10-10', 'Kyiv', 'Cruise missile leaves crater beside the thermal power plant', [50.3921, 30.6201]],
  ),
  different(
    'logs, English: neighbouring houses, other days',
    ['2022-04-01', 'Orlivka', 'Private house on Sadova burnt out', [49.1203, 36.8301]],
    ['2022-04-04', 'Orlivka', 'Pharmacy looted by armed men', [49.1299, 36.8402]],
  ),
  different(
    'logs, English: the same weapon',
    ['2022-06-20', 'Velyki Luhy', 'Tornado-S rocket stuck in the asphalt by the school stadium'],
    ['2022-06-20', 'Velyki Luhy', 'Tornado-S rocket cargo section found in a vegetable garden'],
  ),
  different(
    'logs, Ukrainian: one communique',
    ['2022-09-03', 'Нікополь', 'Град: пошкоджено ліцей, двадцять дворів і газогін, постраждалих немає'],
    [
      '2022-09-03',
      'Нікополь',
      'Град: пошкоджено водогін і ферму, постраждалих немає, двадцять родин без світла',
    ],
  ),
  different(
    'logs, Ukrainian: two markets',
    ['2022-08-04', 'Торецьк', 'Ринок біля автостанції: згоріли кіоски'],
    ['2022-08-04', 'Торецьк', 'Речовий ринок: уламки на даху павільйону'],
  ),
  different(
    'logs, Russian: two buses',
    ['2022-03-12', 'Светлое', 'Автобус с беженцами расстрелян у моста'],
    ['2022-03-12', 'Светлое', 'Автобус с водой подорвался на мине у элеватора'],
  ),
  different(
    'logs, Arabic: two barrels',
    ['2019-05-05', 'كفرنبل', 'براميل متفجرة على مزرعة زيتون شرق البلدة'],
    ['2019-05-05', 'كفرنبل', 'براميل متفجرة على محطة محروقات غرب البلدة'],
  ),
]
