import type { FigureRange } from '#shared/domain/casualty/totals.ts'
import { edtfBounds, overlap } from '#shared/domain/date/bounds.ts'
import { distanceBetween } from '#shared/domain/duplicate/kilometers.ts'
import type { Asked, PeopleAsked } from '#shared/domain/search/fields.ts'
import { allBounds } from '../incident-dates.ts'
import { having } from '../incident-has.ts'
import { aroundAt } from '../incident-trace.ts'
import type { Projection } from '../projection.ts'

type Test = (row: number) => boolean

/** Of which incidents this holds. What is not known holds of none. */
export function askedOf(
  projection: Projection,
  asked: Exclude<Asked, { readonly kind: 'near-place' }>,
): Test {
  const { incidents } = projection
  const { columns } = incidents
  switch (asked.kind) {
    case 'status':
      return columns.status.each((status) => status === asked.status)
    case 'verification':
      return columns.verification.each((one) => one === asked.verification)
    case 'date': {
      const range = edtfBounds(asked.edtf)
      const boundsOf = columns.edtfs.lasting(allBounds)
      return (row) => boundsOf(columns.edtfs.codeAt(row)).some((bounds) => overlap(bounds, range))
    }
    case 'near': {
      const spot = [{ ...asked.position, within: 0 }]
      return (row) => {
        const distance = distanceBetween(aroundAt(incidents, row).positions, spot)
        return distance !== null && distance.atLeast <= asked.kilometers
      }
    }
    case 'people':
      return columns[asked.harm].each((range) => allows(range, asked.people))
    case 'has':
      return having(projection, asked.what)
  }
}

const allows = (range: FigureRange | null, people: PeopleAsked): boolean =>
  people === 'unknown'
    ? range === null
    : range !== null && range.min <= people.max && people.min <= (range.max ?? Infinity)
