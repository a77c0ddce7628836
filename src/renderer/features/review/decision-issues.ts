import type { Issue } from '#shared/lib/result.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'

/** What a reviewer fills in. */
const answered: ReadonlySet<string> = new Set(['checklist', 'comment'])

/** What is wrong with a decision, by its field. */
export const decisionIssues = (issues: readonly Issue[]): FieldIssues =>
  new Map(issues.map((issue) => [String(issue.path[0] ?? ''), issue]))

/** Rules that are broken by what the incident holds, and not by an answer given here: they are mended in its form. */
export const brokenElsewhere = (...found: readonly FieldIssues[]) =>
  found.flatMap((issues) => [...issues].flatMap(([field, issue]) => (answered.has(field) ? [] : [issue])))
