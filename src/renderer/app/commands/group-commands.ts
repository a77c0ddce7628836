import type { Command } from '../../platform/commands/registry.ts'
import type { CommandGroup } from '../../platform/commands/table.ts'

export interface GroupedCommands {
  readonly group: CommandGroup
  readonly members: readonly Command[]
}

/** The commands under their groups, both in the order in which they first appear. */
export function groupCommands(list: readonly Command[]): readonly GroupedCommands[] {
  const groups = [...new Set(list.map((command) => command.group))]
  return groups.map((group) => ({ group, members: list.filter((command) => command.group === group) }))
}
