import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useIsViewer, useMayExport } from '../session.ts'
import { commands, type Command } from './registry.ts'
import { exporting, writing, type CommandId } from './table.ts'

/** Takes a command up while the component is shown and `enabled` holds; none that writes for who may only look. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useEffectEvent(run)
  const isViewer = useIsViewer()
  const mayExport = useMayExport()
  const may = enabled && !(isViewer && writing.has(id)) && (mayExport || !exporting.has(id))
  useEffect(() => (may ? commands.handle(id, () => latest()) : undefined), [id, may])
}

/** All commands, with whether each can be run now. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(commands.subscribe, commands.list)
}
