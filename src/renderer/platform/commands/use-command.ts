import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { commands, type Command } from './registry.ts'
import type { CommandId } from './table.ts'

/** Takes a command up while the component is shown and `enabled` holds. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useEffectEvent(run)
  useEffect(() => (enabled ? commands.handle(id, () => latest()) : undefined), [id, enabled])
}

/** All commands, with whether each can be run now. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(commands.subscribe, commands.list)
}
