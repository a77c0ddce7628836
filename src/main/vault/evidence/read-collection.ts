import { checkCollection } from '#shared/domain/evidence/check-collection.ts'
import { collection, type Collection } from '#shared/domain/evidence/collection.ts'
import type { Issue } from '#shared/lib/result.ts'
import { issuesOf } from '../records/issues.ts'
import { refuse } from '../storage/refusal.ts'

/** How something was collected, said at intake or later: one check for both. Refuses 'invalid', naming the fields. */
export function readCollection(told: Collection, now: string, within: Issue['path'] = []): Collection {
  const parsed = collection.safeParse(told)
  const place = [...within, 'collected']
  const issues = parsed.success
    ? checkCollection(parsed.data, now).map(({ path, key }) => ({ path: [...place, ...path], key }))
    : issuesOf(parsed.error, place)
  if (!parsed.success || issues.length > 0)
    return refuse('invalid', 'How this was collected cannot be recorded like this. Nothing was written.', {
      issues,
    })
  return parsed.data
}
