/** How often a backup is to be made by itself: after each day of work, or each week. */
export const backupPaces = ['day', 'week'] as const
export type BackupPace = (typeof backupPaces)[number]

const hour = 3_600_000
const day = 24 * hour

/** How old a change that no backup holds may become, in ms: to be backed up, and to be spoken of. A working day has eight hours. */
const ages = {
  day: { due: 8 * hour, overdue: day },
  week: { due: 7 * day, overdue: 8 * day },
  never: { due: Number.POSITIVE_INFINITY, overdue: 7 * day },
} as const

/**
 * Whether what was entered since the last backup has waited long enough. `oldest`: when the first entry was made that no
 * backup holds, null when there is none; both times ISO 8601. An entry of a clock that went ahead is of unknown age, and due.
 */
export function waitedFor(
  what: 'due' | 'overdue',
  { pace, oldest, now }: { pace: BackupPace | null; oldest: string | null; now: string },
): boolean {
  if (oldest === null) return false
  const wait = ages[pace ?? 'never'][what]
  const age = Date.parse(now) - Date.parse(oldest)
  return Number.isFinite(wait) && (age < 0 || age >= wait)
}
