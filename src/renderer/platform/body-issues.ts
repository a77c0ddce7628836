import type { BrokenRule, Failure, Issue } from '#shared/lib/result.ts'

/**
 * Main names fields from the request down (`records.0.body.title`); a form knows them from the body down.
 * `place` is the form's record among those of the request; what is wrong with another is left out.
 */
export const bodyIssues = (failure: Failure, place: number): readonly Issue[] =>
  (failure.issues ?? []).flatMap((issue) => {
    const [root, index, body] = issue.path
    if (root !== 'records' || body !== 'body') return [issue]
    return index === place ? [{ ...issue, path: issue.path.slice(3) }] : []
  })

/** What is wrong with one record of the request alone, from its body down. */
export const recordIssues = (failure: Failure, place: number): readonly Issue[] =>
  bodyIssues(
    { ...failure, issues: (failure.issues ?? []).filter(({ path }) => path[0] === 'records') },
    place,
  )

/** The rule broken at exactly this place, if any: `issueAt(issues, 'dates', 0, 'edtf')`. */
export const issueAt = (
  issues: readonly Issue[],
  ...path: readonly (string | number)[]
): BrokenRule | undefined =>
  issues.find(
    (issue) => issue.path.length === path.length && issue.path.every((part, index) => part === path[index]),
  )

/** Whether anything at or below this place is wrong. */
export const hasIssueWithin = (issues: readonly Issue[], ...path: readonly (string | number)[]): boolean =>
  issues.some((issue) => path.every((part, index) => part === issue.path[index]))
