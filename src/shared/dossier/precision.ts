import type { Place, Position } from '../domain/place/schema.ts'

type Published = Pick<Place, 'position' | 'uncertaintyMeters' | 'verbatim'> & {
  /** Whether the record knows more than what is given here. */
  readonly coarsened: boolean
}

/**
 * The place as it may be printed. 1 km and 10 km round to 0.01 and 0.1 degree and never state an
 * uncertainty smaller than that; an administrative area or "withheld" gives no coordinates at all.
 * The source's own coordinates go with them, or they would give the point away.
 */
export function publishedPosition(place: Place): Published {
  const { position, uncertaintyMeters, verbatim } = place
  if (position === null && verbatim === '') return { position, uncertaintyMeters, verbatim, coarsened: false }
  switch (place.publicationPrecision) {
    case 'exact':
      return { position, uncertaintyMeters, verbatim, coarsened: false }
    case '1km':
      return rounded(place, 2, 1_000)
    case '10km':
      return rounded(place, 1, 10_000)
    case 'admin-area':
    case 'withheld':
      return { position: null, uncertaintyMeters: null, verbatim: '', coarsened: true }
  }
}

function rounded({ position, uncertaintyMeters }: Place, digits: number, meters: number): Published {
  const round = (degrees: number): number => Number(degrees.toFixed(digits))
  const coarse: Position | null =
    position === null ? null : { latitude: round(position.latitude), longitude: round(position.longitude) }
  return {
    position: coarse,
    uncertaintyMeters: Math.max(uncertaintyMeters ?? 0, meters),
    verbatim: '',
    coarsened: true,
  }
}
