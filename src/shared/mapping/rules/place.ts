import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { looksSwapped } from '../../domain/place/looks-swapped.ts'
import { newPlace } from '../../domain/place/defaults.ts'
import type { ProblemCode } from '../mapped-row.ts'
import { isPosition, type PositionReading } from '../places/position-reading.ts'
import { readGeometry } from '../places/read-geometry.ts'
import { readOne, readTwo } from '../places/read-position.ts'
import { shownLine } from '../text/shown.ts'
import type { Draft } from './draft.ts'
import { cellLine, filledText } from './filled-text.ts'
import type { Make, MakeContext } from './make.ts'
import type { RowView } from './row-view.ts'
import { makeUncertainty } from './uncertainty.ts'
import { makeWhen } from './when.ts'

type PlaceRule = FieldOf<'place'>
type Where = NonNullable<PlaceRule['position']>

/** Coordinates as the log has them are kept up to this length. */
const mostVerbatim = 200

export function makePlace(rule: PlaceRule, { language }: MakeContext): Make {
  const name = filledText(rule.name, { kind: 'line', most: 300 })
  const uncertainty = makeUncertainty(rule.uncertainty)
  const isForArea = rule.forArea ? makeWhen(rule.forArea) : () => false
  const rejects = rule.ifUnreadable === 'reject'
  return (row, draft) => {
    const place = { ...newPlace(language), publicationPrecision: rule.publicationPrecision }
    place.name = name(row, draft)
    place.adminCode = cellLine(row, draft, rule.adminCode, 60)
    const read =
      rule.position === null ? null : positionOf(rule.position, row, draft, rejects, isForArea(row))
    if (read !== null) {
      const verbatim = shownLine(read.verbatim).text
      place.verbatim = verbatim.length <= mostVerbatim ? verbatim : ''
      place.position = read.position
      if (read.standsForArea) place.publicationPrecision = 'admin-area'
      place.area = read.area === null ? null : [...read.area]
    }
    if (place.name === '' && read === null) return
    const known = uncertainty(row, draft)
    if (read?.position) place.uncertaintyMeters = known ?? read.uncertaintyMeters
    draft.add('places', place, columnOf(rule.position))
  }
}

const columnOf = (where: Where | null): string =>
  where === null ? '' : where.in === 'two' ? where.latitude : where.column

/** Null where the cells are blank. Where they cannot be read, only what they say is kept, and it is told. */
function positionOf(
  where: Where,
  row: RowView,
  draft: Draft,
  rejects: boolean,
  isForArea: boolean,
): (PositionReading & { readonly verbatim: string; readonly standsForArea: boolean }) | null {
  const texts = (where.in === 'two' ? [where.latitude, where.longitude] : [where.column]).map((column) => ({
    column,
    text: row.text(column),
  }))
  const given = texts.filter(({ text }) => text !== '')
  if (given.length === 0) return null
  const verbatim = given.map(({ text }) => text).join(', ')
  const missing = texts.find(({ text }) => text === '')
  const read =
    missing === undefined
      ? readBy(
          where,
          texts.map(({ text }) => text),
        )
      : 'coordinate-half'
  if (isPosition(read)) {
    const standsForArea = isForArea && read.position !== null
    if (standsForArea) draft.tell(columnOf(where), 'coordinate-area', verbatim, false)
    else if (read.position !== null && looksSwapped(read.position))
      draft.tell(columnOf(where), 'coordinate-swapped', verbatim, false)
    return { ...read, position: standsForArea ? null : read.position, verbatim, standsForArea }
  }
  draft.tell((missing ?? texts[0])?.column ?? '', read, verbatim, rejects && read !== 'coordinate-zero')
  return { position: null, area: null, uncertaintyMeters: null, verbatim, standsForArea: false }
}

function readBy(where: Where, [one = '', other = '']: readonly string[]): PositionReading | ProblemCode {
  switch (where.in) {
    case 'two':
      return readTwo(one, other)
    case 'one':
      return readOne(one, where.order)
    case 'geometry':
      return readGeometry(one)
  }
}
