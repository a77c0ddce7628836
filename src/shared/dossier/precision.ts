import type { EmbeddedMetadata } from '../domain/evidence/schema.ts'
import type { PhysicalItemBody } from '../domain/physical-item/schema.ts'
import type { Place, Position } from '../domain/place/schema.ts'

type Published = Pick<
  Place,
  'name' | 'position' | 'uncertaintyMeters' | 'verbatim' | 'area' | 'adminCode' | 'control'
> & {
  /** Whether the record knows more than what is given here. */
  readonly coarsened: boolean
}

/**
 * The place as it may be printed. 1 km and 10 km round to 0.01 and 0.1 degree and never state an
 * uncertainty smaller than that; an administrative area or "withheld" gives no coordinates at all, and "withheld"
 * neither name nor code, nor the words on who controlled the area. The source's own coordinates go with them, or they would give the point away.
 */
export function published(place: Place): Published {
  const { name, position, uncertaintyMeters, verbatim, area, adminCode, control } = place
  const isKnown = position !== null || verbatim !== '' || area !== null
  const nothing = { position: null, uncertaintyMeters: null, verbatim: '', area: null }
  const precision = place.publicationPrecision
  if (precision === 'withheld')
    return {
      ...nothing,
      name: '',
      adminCode: '',
      control: { ...control, basis: '', sourceIds: [] },
      coarsened: isKnown || [name, adminCode, control.basis].some((text) => text.trim() !== ''),
    }
  if (precision === 'exact' || !isKnown)
    return { name, position, uncertaintyMeters, verbatim, area, adminCode, control, coarsened: false }
  if (precision === 'admin-area') return { ...nothing, name, adminCode, control, coarsened: true }
  return precision === '1km' ? rounded(place, 2, 1_000) : rounded(place, 1, 10_000)
}

function rounded(
  { name, position, uncertaintyMeters, area, adminCode, control }: Place,
  digits: number,
  meters: number,
): Published {
  // Adding 0 makes 0 of -0, which a rounded -0.001 would be and JSON does not know.
  const round = (degrees: number): number => Number(degrees.toFixed(digits)) + 0
  const coarse = ({ latitude, longitude }: Position): Position => ({
    latitude: round(latitude),
    longitude: round(longitude),
  })
  return {
    name,
    control,
    position: position === null ? null : coarse(position),
    uncertaintyMeters: Math.max(uncertaintyMeters ?? 0, meters),
    verbatim: '',
    area: area === null ? null : outline(area.map(coarse)),
    adminCode,
    coarsened: true,
  }
}

/** Corners that fell together are one; what has fewer than three left is no outline any more. */
function outline(corners: readonly Position[]): Position[] | null {
  const apart = corners.filter((corner, index) => {
    const before = corners.at(index - 1)
    return before?.latitude !== corner.latitude || before.longitude !== corner.longitude
  })
  return apart.length < 3 ? null : apart
}

/**
 * What a file says of itself, as it may be printed. Where the place may not be given exactly, everything goes that
 * could give it away: position, height, direction, and the free fields, which may hold coordinates in any form.
 */
export function publishedMetadata(
  metadata: EmbeddedMetadata | null,
  isExact: boolean,
): { readonly metadata: EmbeddedMetadata | null; readonly isCut: boolean } {
  if (metadata === null || isExact) return { metadata, isCut: false }
  const cut = { ...metadata, position: null, altitude: null, direction: null, fields: [] }
  return {
    metadata: cut,
    isCut:
      metadata.position !== null ||
      metadata.altitude !== null ||
      metadata.direction !== null ||
      metadata.fields.length > 0,
  }
}

/** Where a thing was found, in words that may name the very spot: given only where the place may be given exactly. */
export function publishedFound(
  found: PhysicalItemBody['found'],
  isExact: boolean,
): { readonly found: PhysicalItemBody['found']; readonly isCut: boolean } {
  if (isExact || found.place.trim() === '') return { found, isCut: false }
  return { found: { ...found, place: '' }, isCut: true }
}
