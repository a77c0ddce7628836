import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import { newPlace, type PlaceEntry } from './entries/place-entry.ts'

/**
 * A place of the incident from the coordinates in a file, taken because an analyst said so. Its words are the numbers as
 * they stand in the file; how far they may be off is not known.
 */
export function placeOf(id: string, language: string, metadata: EmbeddedMetadata): PlaceEntry {
  const { position } = metadata
  const place = newPlace(id, language)
  if (position === null) return place
  return { ...place, position, coordinates: writtenIn(metadata) ?? formatDecimal(position, 7) }
}

/** Degrees, minutes and seconds with their letters, digit for digit; null where the file has them in another form. */
function writtenIn({ fields }: EmbeddedMetadata): string | null {
  const gps = (name: string) => fields.find((field) => field.group === 'gps' && field.name === name)?.value
  const angle = (name: string) => {
    const [degrees, minutes, seconds, ...rest] = gps(name)?.split(', ') ?? []
    const letter = gps(`${name}Ref`)
    if (seconds === undefined || rest.length > 0 || letter === undefined) return null
    return `${degrees}°${minutes}′${seconds}″${letter}`
  }
  const [latitude, longitude] = [angle('GPSLatitude'), angle('GPSLongitude')]
  return latitude === null || longitude === null ? null : `${latitude} ${longitude}`
}
