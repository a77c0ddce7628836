import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { Issue } from '#shared/lib/result.ts'
import { incidentsBefore } from './incidents-before.ts'
import type { DraftOf, RuleContext } from './rule.ts'

/** Something wrong with a version, and what it is about: by that the same is known again in another version. */
export interface Fault extends Issue {
  readonly about: string
}

/**
 * What a check finds wrong with a draft and not with an earlier version of it, nor with an incident that is merged into
 * it. Such a version was saved before the rule was made: it can still be written on and brought back.
 */
export async function newlyWrong(
  draft: DraftOf<'incident'>,
  context: RuleContext,
  check: (body: BodyOf<'incident'>) => readonly Fault[],
): Promise<readonly Issue[]> {
  const found = check(draft.body)
  if (found.length === 0) return []
  const { own, merged } = await incidentsBefore(draft, context)
  const stood = new Set([...own, ...merged].flatMap(check).map(({ about }) => about))
  return found.filter(({ about }) => !stood.has(about)).map(({ path, key }) => ({ path, key }))
}
