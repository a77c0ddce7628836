import { detectProfile, type NamedProfile } from '#shared/mapping/detect-profile.ts'
import { readyProfiles } from '#shared/mapping/ready-profiles.ts'
import type { Table } from '#shared/mapping/table.ts'

/** The profile that knows a table by its columns; of two that know it equally well, the workspace's own. */
export const fittingProfile = (
  { columns }: Pick<Table, 'columns'>,
  own: readonly NamedProfile[],
): NamedProfile | undefined => detectProfile(columns, [...own, ...readyProfiles])
