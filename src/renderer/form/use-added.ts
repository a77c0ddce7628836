import { useState } from 'react'

/** The entries that were put into a list since it was opened: they start unfolded. */
export function useAdded() {
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  return {
    isAdded: (id: string): boolean => added.has(id),
    noteAdded: (id: string): void => setAdded((ids) => new Set([...ids, id])),
  }
}
