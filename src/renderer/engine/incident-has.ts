import type { Projection } from './projection.ts'

/** What an incident may have or lack. */
export const havings = ['evidence', 'position', 'figure', 'source', 'denial'] as const
export type Having = (typeof havings)[number]

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
      return (row) => projection.support.of(row).sources > 0
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
