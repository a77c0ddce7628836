import { useEffect, useState, type RefObject } from 'react'
import { focusBeginning } from './find-field.ts'

/** A form of something new opens with the cursor in its first field; one that holds something leaves the reader be. */
export function useFocusOnNew(root: RefObject<HTMLElement | null>, isNew: boolean): void {
  const [openedNew] = useState(isNew)
  useEffect(() => {
    const inDialog = document.activeElement?.closest('[role="dialog"]') != null
    if (openedNew && !inDialog && root.current !== null) focusBeginning(root.current)
  }, [openedNew, root])
}
