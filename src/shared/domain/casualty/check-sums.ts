import type { Issue } from '../../lib/result.ts'
import { bucketNames, type CasualtyFigure, type Harm } from './schema.ts'

/** A sum that does not come out: what the figure states, and what its parts add up to. In persons. */
export interface SumIssue extends Issue {
  readonly stated: number
  readonly computed: number
}

/**
 * Checks one figure against itself. Keys: `count.bucketsOverMax`, `count.bucketsUnderMin` (only when every group is
 * known), `count.bucketsNotBest`, `count.bestOutsideRange`, `count.confirmedOverMax`. Unknown groups may hold anyone.
 */
export function checkSums(figure: CasualtyFigure): SumIssue[] {
  const { min, max, best, confirmed, buckets } = figure
  const counts = bucketNames.map((name) => buckets[name])
  const known = counts.filter((people) => people !== null)
  const sum = known.reduce((total, people) => total + people, 0)
  const complete = known.length === counts.length
  const issues: SumIssue[] = []
  const broken = (path: string, key: string, stated: number, computed: number) =>
    issues.push({ path: [path], key, stated, computed })

  if (max !== null && sum > max) broken('buckets', 'count.bucketsOverMax', max, sum)
  if (complete && min !== null && sum < min) broken('buckets', 'count.bucketsUnderMin', min, sum)
  if (best !== null && (complete ? sum !== best : sum > best))
    broken('buckets', 'count.bucketsNotBest', best, sum)
  if (best !== null && min !== null && best < min) broken('best', 'count.bestOutsideRange', best, min)
  if (best !== null && max !== null && best > max) broken('best', 'count.bestOutsideRange', best, max)
  if (confirmed !== null && max !== null && confirmed > max)
    broken('confirmed', 'count.confirmedOverMax', confirmed, max)
  return issues
}

/**
 * Checks the figures of one report: each against itself, then killed plus injured against the figure
 * that counts both (`count.killedPlusInjured`), for each population, scope and date of the report.
 * Paths start with the figure's place in the list.
 */
export function checkReport(figures: readonly CasualtyFigure[]): SumIssue[] {
  const own = figures.flatMap((figure, index) =>
    checkSums(figure).map((issue) => ({ ...issue, path: [index, ...issue.path] })),
  )
  const together = figures.flatMap((figure, index) =>
    figure.harm === 'killed-or-injured' ? checkTogether(figures, figure, index) : [],
  )
  return [...own, ...together]
}

function checkTogether(figures: readonly CasualtyFigure[], both: CasualtyFigure, index: number): SumIssue[] {
  const killed = onlyPartOf(figures, both, 'killed')
  const injured = onlyPartOf(figures, both, 'injured')
  if (!killed || !injured) return []
  return (['min', 'max', 'best'] as const).flatMap((name) => {
    const parts = [killed[name], injured[name]]
    const stated = both[name]
    if (stated === null || parts[0] == null || parts[1] == null) return []
    const computed = parts[0] + parts[1]
    return computed === stated
      ? []
      : [{ path: [index, name], key: 'count.killedPlusInjured', stated, computed }]
  })
}

/** The one figure that is a part of `both`; undefined when several could be. */
function onlyPartOf(
  figures: readonly CasualtyFigure[],
  both: CasualtyFigure,
  harm: Harm,
): CasualtyFigure | undefined {
  const parts = figures.filter(
    (figure) =>
      figure.harm === harm &&
      figure.population === both.population &&
      figure.scope === both.scope &&
      figure.exclusions === both.exclusions &&
      figure.asOf.sourceText === both.asOf.sourceText,
  )
  return parts.length === 1 ? parts[0] : undefined
}
