import type { MappingPreview } from '#shared/ipc/logs.ts'

export type ProblemGroup = MappingPreview['byProblem'][number]
export type ShownProblem = MappingPreview['problems']['items'][number]

export const groupId = ({ column, code, rejects }: Omit<ProblemGroup, 'count'>): string =>
  JSON.stringify([column, code, rejects])

/** What keeps rows out first, then what is met most. */
export const sortedGroups = (groups: readonly ProblemGroup[]): readonly ProblemGroup[] =>
  groups.toSorted((a, b) => Number(b.rejects) - Number(a.rejects) || b.count - a.count)

/** How many cells of a column have a problem that keeps their row out, and how many one that is only told. */
export function problemsAt(
  groups: readonly ProblemGroup[],
  column: string,
): { readonly rejects: number; readonly told: number } {
  const here = groups.filter((group) => group.column === column)
  const sum = (rejects: boolean) =>
    here.filter((group) => group.rejects === rejects).reduce((total, { count }) => total + count, 0)
  return { rejects: sum(true), told: sum(false) }
}
