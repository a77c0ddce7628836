import type { Having } from '#shared/domain/search/fields.ts'
import type { Projection } from './projection.ts'

/** Which incidents have this. */
export function having(projection: Projection, what: Having): (row: number) => boolean {
  const { columns } = projection.incidents
  switch (what) {
    case 'evidence':
      return (row) => columns.evidence.at(row) > 0
    case 'position':
      return (row) => columns.positions.countAt(row) > 0
    case 'figure': {
      const isWithout = withoutFigure(projection)
      return (row) => !isWithout(row)
    }
    case 'source':
      return (row) => projection.support.isAny(row)
    case 'denial':
      return (row) => columns.denials.at(row) > 0
  }
}

/** Nobody gave a number of killed or injured. */
export function withoutFigure({ incidents }: Projection): (row: number) => boolean {
  const { killed, injured } = incidents.columns
  const isNotKilled = killed.each((range) => range === null)
  const isNotInjured = injured.each((range) => range === null)
  return (row) => isNotKilled(row) && isNotInjured(row)
}
