import { placeOfSettlement } from '#shared/domain/gazetteer/as-place.ts'
import type { FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import { numberText } from '../../../form/number-text.ts'
import type { PlaceEntry } from './entries/place-entry.ts'

type Filled = Pick<PlaceEntry, 'name' | 'coordinates' | 'position' | 'unknown' | 'uncertainty'>

/** What a settlement puts into a place, and what stood there before. */
export interface TakenPlace {
  readonly patch: Filled
  readonly before: Filled
}

export function takenFrom(settlement: FoundSettlement, entry: PlaceEntry): TakenPlace {
  const { name, position, uncertaintyMeters, verbatim } = placeOfSettlement(settlement)
  return {
    patch: {
      name,
      position,
      unknown: false,
      coordinates: verbatim,
      uncertainty: numberText(uncertaintyMeters),
    },
    before: filledOf(entry),
  }
}

/** False once something was typed over it: putting back would then lose that. */
export const isStillOf = (entry: PlaceEntry, { patch }: TakenPlace): boolean =>
  JSON.stringify(filledOf(entry)) === JSON.stringify(filledOf({ ...entry, ...patch }))

const filledOf = ({ name, coordinates, position, unknown, uncertainty }: PlaceEntry): Filled => ({
  name,
  coordinates,
  position,
  unknown,
  uncertainty,
})
