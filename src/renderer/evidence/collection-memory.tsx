import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Collection } from '#shared/domain/evidence/collection.ts'

interface CollectionMemory {
  /** What was last said of how files were collected; null while nothing was. */
  readonly last: Collection | null
  readonly remember: (said: Collection) => void
}

const Memory = createContext<CollectionMemory | null>(null)

/** Keeps what was last said until the workspace is locked, to offer it for the next files. It is never kept on disk. */
export function CollectionMemoryProvider({ children }: { readonly children: ReactNode }) {
  const [last, remember] = useState<Collection | null>(null)
  const memory = useMemo(() => ({ last, remember }), [last])
  return <Memory value={memory}>{children}</Memory>
}

export function useCollectionMemory(): CollectionMemory {
  const memory = useContext(Memory)
  if (memory === null) throw new Error('No memory of collections above this component')
  return memory
}
