import { z } from 'zod'
import { recordId } from '../record/schema.ts'
import { languageTag, line } from '../text/schema.ts'

/** WGS 84 (EPSG:4326) decimal degrees. GeoJSON order is longitude first; here both are named. */
export const position = z.strictObject({
  latitude: z.number({ error: 'place.latitude' }).min(-90, 'place.latitude').max(90, 'place.latitude'),
  longitude: z.number({ error: 'place.longitude' }).min(-180, 'place.longitude').max(180, 'place.longitude'),
})
export type Position = z.infer<typeof position>

/** Who controlled the area when it happened, and on what basis that is said. */
export const areaControl = z.strictObject({
  by: z.enum(['ukraine', 'russia', 'contested', 'other', 'unknown']),
  basis: line(500),
  sourceIds: z.array(recordId).max(20),
})

export const publicationPrecision = z.enum(['exact', '1km', '10km', 'admin-area', 'withheld'])
export type PublicationPrecision = z.infer<typeof publicationPrecision>

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
  /** Outline as one ring of WGS 84 positions, not closed; null where a point or a name is all there is. */
  area: z.array(position).min(3, 'place.area').max(500, 'place.area').nullable(),
  /** Code of the administrative unit, such as a KATOTTH or an ISO 3166-2 code, as text. */
  adminCode: line(60),
  control: areaControl,
})
export type Place = z.infer<typeof place>
