import { checkReport } from '../../domain/casualty/check-sums.ts'
import type { CasualtyFigure } from '../../domain/casualty/schema.ts'
import { sumWords } from '../words/limits.ts'

/** Each sum of one record that does not come out, with what is stated and what stands against it. */
export const brokenSums = (reference: string, figures: readonly CasualtyFigure[]): readonly string[] =>
  checkReport(figures).flatMap(({ path: [index], stated, computed }) => {
    const figure = typeof index === 'number' ? figures[index] : undefined
    return figure === undefined ? [] : [sumWords({ reference, harm: figure.harm, stated, computed })]
  })
