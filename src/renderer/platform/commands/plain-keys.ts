import { useSyncExternalStore } from 'react'

const KEY = 'holdfast.plain-keys'
const listeners = new Set<() => void>()

/** Whether shortcuts of one plain key act. On unless turned off; speech input needs them off (WCAG 2.1.4). */
export const plainKeysOn = (): boolean => localStorage.getItem(KEY) !== 'off'

export function setPlainKeys(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export const usePlainKeys = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, plainKeysOn)
