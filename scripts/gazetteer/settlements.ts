import type { Settlement } from '../../src/shared/domain/gazetteer/settlement.ts'
import { countryOf } from './country-of.ts'
import { readCities1000, readCities500, readDivisions, type GeoNamesRow } from './geonames.ts'
import { keptNames } from './kept-names.ts'
import { merged } from './merge.ts'

/** Outside of Ukraine, what has fewer inhabitants is left out unless it is a seat of administration. */
const FEWEST = 1_000
/** Outside of Ukraine, of what has fewer inhabitants the other names in Latin letters are left out. */
const KNOWN_ABROAD = 15_000
const SEAT = /^PPL[AC]/

/** Every settlement of the gazetteer that the app carries, or those of some countries. */
export function settlements(isWanted: (country: string) => boolean = () => true): Settlement[] {
  const divisions = readDivisions()
  return merged(readCities500(isWanted), readCities1000(isWanted)).flatMap((row) => {
    const country = countryOf(row)
    const isUkraine = country === 'UA'
    if (!isUkraine && !isLarge(row)) return []
    const division = (...codes: readonly string[]): string =>
      divisions.get([row.country, ...codes].join('.')) ?? ''
    return {
      name: row.name,
      otherNames: keptNames(row.name, row.alternates, isUkraine || row.population >= KNOWN_ABROAD),
      position: { latitude: row.latitude, longitude: row.longitude },
      population: row.population === 0 ? null : row.population,
      country,
      admin: division(row.admin1),
      district: isUkraine ? division(row.admin1, row.admin2) : '',
    }
  })
}

/** What only the newer list has is there because it has a thousand inhabitants, although it does not say how many. */
const isLarge = ({ population, featureCode }: GeoNamesRow): boolean =>
  featureCode === '' || population >= FEWEST || SEAT.test(featureCode)
