import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { newDate, type DateEntry } from '../model/entries/date-entry.ts'
import { newPlace, type PlaceEntry } from '../model/entries/place-entry.ts'
import type { IncidentForm } from '../model/incident-form.ts'
import { placeOf } from '../model/place-of.ts'
import type { OfferedDay, OfferedPlace } from './offers.ts'

/** The places with one that an analyst took from what was offered: in the first that is blank, or one more. */
export function withPlace(
  { places, language }: Pick<IncidentForm, 'places' | 'language'>,
  { position, accuracy, metadata }: OfferedPlace,
  newId: NewId,
): PlaceEntry[] {
  const taken: PlaceEntry =
    metadata === null
      ? {
          ...newPlace(newId(), language),
          position,
          coordinates: formatDecimal(position, 7),
          uncertainty: accuracy === null || accuracy <= 0 ? '' : String(Math.ceil(accuracy)),
        }
      : placeOf(newId(), language, metadata)
  const blank = places.findIndex(
    ({ name, coordinates, unknown, area }) => !unknown && `${name}${coordinates}${area}`.trim() === '',
  )
  return blank < 0
    ? [...places, taken]
    : places.map((place, at) => (at === blank ? { ...taken, id: place.id, language: place.language } : place))
}

/** The dates with a day that an analyst took; `basis` says whose clock it is by. */
export function withDay(
  { dates }: Pick<IncidentForm, 'dates'>,
  { day }: OfferedDay,
  basis: string,
  newId: NewId,
): DateEntry[] {
  const taken = { ...newDate(newId()), date: { text: day, unknown: false }, basis }
  const blank = dates.findIndex(
    ({ date, basis: said, window }) =>
      !date.unknown && `${date.text}${said}`.trim() === '' && window === null,
  )
  return blank < 0
    ? [...dates, taken]
    : dates.map((date, at) => (at === blank ? { ...taken, id: date.id } : date))
}
