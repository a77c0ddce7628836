import type { Settlement } from './settlement.ts'

const settlement = (
  name: string,
  otherNames: readonly string[],
  [latitude, longitude]: readonly [number, number],
  population: number | null,
  [country, admin, district = '']: readonly [string, string, string?],
): Settlement => ({
  name,
  otherNames,
  position: { latitude, longitude },
  population,
  country,
  admin,
  district,
})

export const kyiv = settlement('Kyiv', ['Kiev', 'Київ', 'Киев', 'كييف'], [50.45466, 30.5238], 2_797_553, [
  'UA',
  'Kyiv City',
])
export const bakhmut = settlement(
  'Bakhmut',
  ['Artemivsk', 'Артемовск', 'Артемівськ', 'Бахмут'],
  [48.59441, 37.99983],
  80_500,
  ['UA', 'Donetsk', 'Bakhmut Raion'],
)

/** A few settlements with the names and numbers that GeoNames has of them. */
export const someSettlements: readonly Settlement[] = [
  kyiv,
  bakhmut,
  settlement('Mykolaiv', ['Nikolaev', 'Миколаїв', 'Николаев'], [46.96591, 31.9974], 470_011, [
    'UA',
    'Mykolaiv',
  ]),
  settlement('Mykolaiv', ['Миколаїв'], [49.52372, 23.98522], 14_498, ['UA', 'Lviv', 'Stryi Raion']),
  settlement('Bucha', ['Буча'], [50.54345, 30.21201], 42_279, ['UA', 'Kyiv Oblast', 'Bucha Raion']),
  settlement('Bucha', [], [50.96667, 11.51667], 103, ['DE', 'Thuringia']),
  settlement('Bucharest', ['București', 'Бухарест', 'بوخارست'], [44.43225, 26.10626], 1_877_155, [
    'RO',
    'Bucharest',
  ]),
  settlement('Horishni Plavni', ['Komsomolsk', 'Горішні Плавні'], [49.01273, 33.64502], 50_414, [
    'UA',
    'Poltava',
    'Kremenchuk Raion',
  ]),
  settlement('Trostianets', ['Тростянець'], [50.48262, 34.96632], 22_000, ['UA', 'Sumy', 'Okhtyrka Raion']),
  settlement('Novopillia', [], [47.99, 33.33], null, ['UA', 'Dnipropetrovsk', 'Kryvyi Rih Raion']),
  settlement('Ivanivka', ['Іванівка'], [46.97, 30.46], 2_424, ['UA', 'Odesa', 'Berezivka Raion']),
  settlement('Ivanivka', ['Іванівка'], [46.71, 34.55], 4_600, ['UA', 'Kherson', 'Henichesk Raion']),
  settlement('Cairo', ['القاهرة', 'Каїр', 'Каир'], [30.06263, 31.24967], 9_606_916, ['EG', 'Cairo']),
]
