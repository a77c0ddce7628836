import { z } from 'zod'
import { parseCoordinates } from '#shared/domain/place/coordinates.ts'
import { newPlace as newPlaceBody } from '#shared/domain/place/defaults.ts'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import {
  areaControl,
  position,
  publicationPrecision,
  type Place,
  type Position,
} from '#shared/domain/place/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { numberText, parseMeters } from '../../../../form/number-text.ts'

const text = z.string()

/**
 * A place as typed. `position` is what was understood of `coordinates`, kept beside it: an imported place may have no
 * such text. `area` is one position a line.
 */
export const placeEntry = z.strictObject({
  id: recordId,
  name: text,
  language: text,
  coordinates: text,
  position: position.nullable(),
  unknown: z.boolean(),
  uncertainty: text,
  publicationPrecision,
  area: text,
  adminCode: text,
  control: z.strictObject({ by: areaControl.shape.by, basis: text, sourceIds: z.array(recordId) }),
})
export type PlaceEntry = z.infer<typeof placeEntry>

/** Neither known nor said to be not known closer. */
export const newPlace = (id: string, language: string): PlaceEntry => ({
  ...toPlaceEntry(newPlaceBody(language), id),
  unknown: false,
})

/** A place without a position was either left open (no words for it) or said to be not known closer. */
export const toPlaceEntry = (body: Place, id: string): PlaceEntry => ({
  id,
  name: body.name,
  language: body.language,
  coordinates: body.verbatim,
  position: body.position,
  unknown: body.position === null,
  uncertainty: numberText(body.uncertaintyMeters),
  publicationPrecision: body.publicationPrecision,
  area: (body.area ?? []).map((corner) => formatDecimal(corner, 7)).join('\n'),
  adminCode: body.adminCode,
  control: body.control,
})

export const toPlace = (entry: PlaceEntry): Place => ({
  name: entry.name,
  language: entry.language,
  position: entry.unknown ? null : entry.position,
  uncertaintyMeters: parseMeters(entry.uncertainty),
  verbatim: entry.coordinates.trim(),
  publicationPrecision: entry.publicationPrecision,
  area: parseArea(entry.area),
  adminCode: entry.adminCode.trim(),
  control: entry.control,
})

/** What is no position stands in the outline as one that the record's schema refuses. */
const noPosition: Position = { latitude: Number.NaN, longitude: Number.NaN }

/** An outline from lines of coordinates in any notation; null for no line. */
export function parseArea(typed: string): Position[] | null {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  return lines.map((line) => {
    const parsed = parseCoordinates(line)
    return parsed.ok ? parsed.value.position : noPosition
  })
}
