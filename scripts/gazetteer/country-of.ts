/**
 * Crimea with Sevastopol, in degrees; nothing of Russia lies in it: its easternmost end is west of the Taman peninsula. What lies
 * north of it is Ukraine by any count.
 */
const CRIMEA = { west: 32.4, east: 36.65, south: 44.3, north: 46.25 } as const

/**
 * The country that a place is shown in. Places of Crimea belong to Ukraine, under UN General Assembly resolution 68/262 and as the map draws it
 * (`countries.ts`), whatever the source of the data says.
 */
export const countryOf = ({
  country,
  latitude,
  longitude,
}: {
  readonly country: string
  readonly latitude: number
  readonly longitude: number
}): string =>
  country === 'RU' &&
  latitude > CRIMEA.south &&
  latitude < CRIMEA.north &&
  longitude > CRIMEA.west &&
  longitude < CRIMEA.east
    ? 'UA'
    : country
