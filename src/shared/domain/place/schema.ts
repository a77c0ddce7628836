import { z } from 'zod'
import { languageTag, line } from '../text/schema.ts'

/** WGS 84 (EPSG:4326) decimal degrees. GeoJSON order is longitude first; here both are named. */
export const position = z.strictObject({
  latitude: z.number({ error: 'place.latitude' }).min(-90, 'place.latitude').max(90, 'place.latitude'),
  longitude: z.number({ error: 'place.longitude' }).min(-180, 'place.longitude').max(180, 'place.longitude'),
})
export type Position = z.infer<typeof position>

export const publicationPrecision = z.enum(['exact', '1km', '10km', 'admin-area', 'withheld'])

/**
 * Where something happened. `position: null` is a complete answer: the place is not known closer.
 * `uncertaintyMeters` is a radius; null is unknown and 0 is refused, for nothing is exact.
 * `verbatim` keeps the coordinates as the analyst or the source wrote them.
 */
export const place = z.strictObject({
  name: line(300),
  language: languageTag,
  position: position.nullable(),
  uncertaintyMeters: z
    .number({ error: 'place.uncertainty' })
    .positive('place.uncertainty')
    .max(2_000_000, 'place.uncertainty')
    .nullable(),
  verbatim: line(200),
  publicationPrecision,
})
export type Place = z.infer<typeof place>
