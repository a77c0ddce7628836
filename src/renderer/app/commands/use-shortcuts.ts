import { useEffect } from 'react'
import { plainKeysOn } from '../../platform/commands/plain-keys.ts'
import { commands } from '../../platform/commands/registry.ts'
import { isPlainKey, matches } from '../../platform/commands/shortcut.ts'
import { isMac } from '../../platform/is-mac.ts'

/** Lets every shortcut of the table act, anywhere in the window. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const plainAllowed = plainKeysOn() && !isTyping(event.target)
      const wanted = commands
        .list()
        .find((command) =>
          command.shortcuts.some(
            (shortcut) => (plainAllowed || !isPlainKey(shortcut)) && matches(shortcut, event, isMac),
          ),
        )
      if (wanted === undefined || !wanted.available || isInDialog(event.target)) return
      event.preventDefault()
      commands.run(wanted.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

/** An open dialog asks a question first. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null
