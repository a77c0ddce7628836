import { useState } from 'react'
import type { Statement } from '#shared/domain/statement/schema.ts'

export const statementViews = ['page', 'table', 'beside'] as const
export type StatementView = (typeof statementViews)[number]

export type Shown = Pick<Statement, 'id' | 'version'> | null

interface Kept {
  view: StatementView
  first: Shown
  /** The one that stands at the side of the first. */
  second: Shown
}

const kept: Kept = { view: 'page', first: null, second: null }

/** State that outlives leaving the screen: kept in the memory of the window, never on disk. */
export function useKept<K extends keyof Kept>(name: K): readonly [Kept[K], (value: Kept[K]) => void] {
  const [value, setValue] = useState(kept[name])
  const set = (next: Kept[K]) => {
    kept[name] = next
    setValue(next)
  }
  return [value, set]
}
