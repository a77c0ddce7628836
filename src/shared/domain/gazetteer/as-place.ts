import type { Place } from '../place/schema.ts'
import type { FoundSettlement } from './find.ts'

/** Metres of a radius within which nearly all of a settlement lies, where nobody said how large it is. */
const LEAST = 2_000
const UNCOUNTED = 3_000
/** What the square root of its inhabitants is multiplied by: Kyiv 25 km, Mariupol 10, Bakhmut 4.5. */
const SPREAD = 15
const STEP = 500

/** The longest that a place may keep of how it was written. */
const LONGEST = 200

/**
 * How far from the centre of a settlement something may be that is known to be in it: a rule of thumb by its inhabitants, never less than the
 * gazetteer's own positions may be off.
 */
export const settlementRadius = (population: number | null): number =>
  population === null ? UNCOUNTED : Math.max(LEAST, Math.ceil((SPREAD * Math.sqrt(population)) / STEP) * STEP)

/** What a place is once a settlement was chosen for it. Its words say where the position comes from, lest it be taken for a measured one. */
export function placeOfSettlement(settlement: FoundSettlement): Pick<
  Place,
  'name' | 'verbatim' | 'uncertaintyMeters'
> & {
  readonly position: NonNullable<Place['position']>
} {
  const { name, matched, position, population, district, admin, country } = settlement
  const where = [name, district, admin, country].filter((word) => word !== '').join(', ')
  return {
    name: matched,
    position,
    uncertaintyMeters: settlementRadius(population),
    verbatim:
      `${position.latitude}, ${position.longitude} (GeoNames, by the gazetteer: centre of ${where})`.slice(
        0,
        LONGEST,
      ),
  }
}
