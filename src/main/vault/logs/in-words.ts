import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { RowField } from './row-reader.ts'

type Body = BodyOf<'incident'>

const range = (min: number | null, max: number | null): string =>
  min === null ? 'not known' : max === null ? `${min} or more` : min === max ? `${min}` : `${min}–${max}`

/** A field as text, for setting two side by side. Values of closed lists stay as they are: the window has words for them. */
export function fieldInWords(body: Body, field: RowField): string {
  switch (field) {
    case 'dates':
      return lines(body.dates, ({ edtf, basis }) => parts(edtf, basis))
    case 'places':
      return lines(body.places, ({ name, position, uncertaintyMeters }) =>
        parts(
          name,
          position === null ? '' : `${position.latitude}, ${position.longitude}`,
          uncertaintyMeters === null ? '' : `± ${uncertaintyMeters} m`,
        ),
      )
    case 'attack':
      return parts(body.attack.method, body.attack.weapon, body.attack.direction)
    case 'targets':
      return lines(body.targets, ({ type, subtype, name }) =>
        parts(type, subtype === 'none' ? '' : subtype, name),
      )
    case 'casualties':
      return lines(body.casualties, ({ harm, population, min, max, scope }) =>
        parts(`${harm}, ${population}: ${range(min, max)}`, scope),
      )
    case 'categories':
      return lines(body.categories, ({ categoryId, rationale }) => parts(categoryId, rationale))
    case 'allegedPerpetrators':
      return lines(body.allegedPerpetrators, ({ side, unit, basis }) => parts(side, unit, basis))
    default:
      return body[field]
  }
}

const parts = (...all: readonly string[]): string => all.filter((part) => part !== '').join('; ')

const lines = <T>(items: readonly T[], say: (item: T) => string): string => items.map(say).join('\n')
