import type { FigureRange } from '#shared/domain/casualty/totals.ts'
import type { Projection } from './projection.ts'

/** Which incidents have a figure of this harm, or have none, as totals over them count it. No incident for what is no harm. */
export function figured(
  { incidents }: Projection,
  harm: string,
  isWanted: (range: FigureRange | null) => boolean,
): (row: number) => boolean {
  const { killed, injured } = incidents.columns
  if (harm === 'killed') return killed.each(isWanted)
  return harm === 'injured' ? injured.each(isWanted) : () => false
}

/** The same of what is set beside a published figure: see `comparedRanges`. */
export const comparable = (
  { incidents }: Projection,
  harm: string,
  isWanted: (range: FigureRange | null) => boolean,
): ((row: number) => boolean) =>
  incidents.columns.compared.each((ranges) =>
    Object.entries(ranges).some(([one, range]) => one === harm && isWanted(range)),
  )

export const isFigure = (range: FigureRange | null): boolean => range !== null
export const isNoFigure = (range: FigureRange | null): boolean => range === null
