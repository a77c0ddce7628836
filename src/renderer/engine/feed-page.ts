import { fail } from '#shared/lib/result.ts'
import type { FeedPage } from '#shared/ipc/records.ts'
import { EngineTrouble } from './engine-trouble.ts'
import type { FollowedRecord } from './rows.ts'

/** The feed counts every entry, so a hole means that something was lost on the way. */
export function refuseGap(page: FeedPage, after: number): void {
  const whole = page.items.length > 0 && page.items.every((item, index) => item.seq === after + 1 + index)
  if (!whole)
    throw new EngineTrouble(fail('damaged', 'The journal gave entries with a gap between them.').failure)
}

/** What stands after these entries, of those that come after this one: each record in its last version. */
export function latestOfEach(page: FeedPage, after: number): readonly FollowedRecord[] {
  const latest = new Map<string, FollowedRecord>()
  for (const { seq, record } of page.items)
    if (seq > after && record !== null) latest.set(record.id, { record, seq })
  return [...latest.values()]
}
