import { parseCoordinates } from '#shared/domain/place/coordinates.ts'
import { formatDecimal, formatDms } from '#shared/domain/place/format-coordinates.ts'
import { looksSwapped } from '#shared/domain/place/looks-swapped.ts'
import { formatMgrs } from '#shared/domain/place/mgrs.ts'
import type { Position } from '#shared/domain/place/schema.ts'
import type { PlaceEntry } from './entries/place-entry.ts'

/** What was understood of a place's coordinates, to be shown back. */
export type PlaceEcho =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-understood'; readonly key: string }
  | {
      readonly kind: 'understood'
      /** The same place in the notations in which it was not written. */
      readonly notations: readonly string[]
      /** Half diagonal in metres when a whole MGRS square was named; the position is its centre. */
      readonly squareMeters: number | null
      readonly swapped: boolean
    }

type Notation = 'decimal' | 'dms' | 'mgrs'

const otherNotations = (position: Position, written: Notation | null): readonly string[] => {
  const all: readonly (readonly [Notation, string | null])[] = [
    ['decimal', formatDecimal(position)],
    ['dms', formatDms(position)],
    ['mgrs', formatMgrs(position)],
  ]
  return all.flatMap(([notation, text]) => (text === null || notation === written ? [] : [text]))
}

/** Reads a place back. A position that came with the record stays true although its words are no coordinates. */
export function placeEcho({
  coordinates,
  position,
}: Pick<PlaceEntry, 'coordinates' | 'position'>): PlaceEcho {
  const parsed = parseCoordinates(coordinates)
  if (position !== null)
    return {
      kind: 'understood',
      notations: otherNotations(position, parsed.ok ? parsed.value.notation : null),
      squareMeters: parsed.ok && parsed.value.note === 'mgrs-square' ? parsed.value.uncertaintyMeters : null,
      swapped: looksSwapped(position),
    }
  if (coordinates.trim() === '' || parsed.ok) return { kind: 'nothing' }
  return { kind: 'not-understood', key: parsed.failure.issues?.[0]?.key ?? 'place.coordinates' }
}

/** The change to a place when its coordinates are typed: the words as they are, and what they mean. */
export function typedCoordinates(coordinates: string): Pick<PlaceEntry, 'coordinates' | 'position'> {
  const parsed = parseCoordinates(coordinates)
  return { coordinates, position: parsed.ok ? parsed.value.position : null }
}
