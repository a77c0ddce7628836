import type { ActivityFilter } from '#shared/ipc/activity.ts'
import {
  groupOf,
  happeningGroups,
  happenings,
  type Happening,
  type HappeningGroup,
} from '#shared/journal/activity/happening.ts'

/** One happening, all of a group, or everything. */
export type What = 'all' | `group:${HappeningGroup}` | Happening

/** What the fields hold: dates as `YYYY-MM-DD` in the reader's own clock, empty for none. */
export interface FilterForm {
  readonly what: What
  readonly actor: string
  readonly since: string
  readonly until: string
  readonly order: 'newest' | 'oldest'
}

export const blankFilter: FilterForm = { what: 'all', actor: '', since: '', until: '', order: 'newest' }

export const isNarrow = ({ what, actor, since, until }: FilterForm): boolean =>
  what !== 'all' || actor !== '' || since !== '' || until !== ''

/** The happenings of each group, in the order of the schemas. */
export const grouped: ReadonlyMap<HappeningGroup, readonly Happening[]> = new Map(
  happeningGroups.map((group) => [group, happenings.filter((one) => groupOf(one) === group)]),
)

export function filterOf({ what, actor, since, until }: FilterForm, about: string | null): ActivityFilter {
  return {
    happenings: happeningsOf(what),
    actor: actor === '' ? null : actor,
    subject: about,
    since: startOf(since, 0),
    until: startOf(until, 1),
  }
}

function happeningsOf(what: What): Happening[] | null {
  if (what === 'all') return null
  for (const [group, members] of grouped) if (what === `group:${group}`) return [...members]
  return happenings.filter((one) => one === what)
}

/** Where a day begins in the reader's clock, or the day so many after it; null for what is no day. */
function startOf(day: string, after: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (year === undefined || Number(year) === 0) return null
  const start = new Date(`${year}-${month}-${date}T00:00:00`)
  start.setDate(start.getDate() + after)
  return start.getFullYear() > 9999 ? null : start.toISOString()
}
