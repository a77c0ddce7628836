import { checkReport, type SumIssue } from '#shared/domain/casualty/check-sums.ts'
import { casualtyFigure } from '#shared/domain/casualty/schema.ts'
import { toFigure, type FigureEntry } from './figure-entry.ts'

/** The sum of killed and wounded that does not come out, and the figure of both that it belongs to. */
export interface BrokenTogether extends SumIssue {
  readonly figureId: string
}

/** Killed plus wounded against the figure of both, over the figures of one record that can be read. Each figure once. */
export function brokenTogether(entries: readonly FigureEntry[]): readonly BrokenTogether[] {
  const figures = entries.flatMap((entry) => {
    const parsed = casualtyFigure.safeParse(toFigure(entry))
    return parsed.success ? [parsed.data] : []
  })
  const broken = checkReport(figures)
    .filter(({ key }) => key === 'count.killedPlusInjured')
    .map((issue) => ({ ...issue, figureId: figures[Number(issue.path[0])]?.id ?? '' }))
  return [...new Map(broken.toReversed().map((issue) => [issue.figureId, issue])).values()]
}
