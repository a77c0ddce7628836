import { useState, type KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }

/** Where a key leads from row `from` in a list of `total` rows; null when the key means nothing here. */
export function rowAfterKey(key: string, from: number, total: number): number | null {
  if (total === 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return total - 1
  const step = STEPS[key]
  return step === undefined ? null : Math.min(total - 1, Math.max(0, from + step))
}

/** Moves a chosen row with the keys, and opens it with Enter. */
export function useListKeys(total: number, onOpen: (index: number) => void, onMove: (index: number) => void) {
  const [chosen, choose] = useState(0)
  const active = Math.min(chosen, Math.max(0, total - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && total > 0) {
      event.preventDefault()
      onOpen(active)
      return
    }
    const next = rowAfterKey(event.key, active, total)
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(next)
    onMove(next)
  }
  return { active, choose, onKeyDown }
}
