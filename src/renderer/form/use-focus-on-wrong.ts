import { useEffect, useRef, useState } from 'react'
import { focusFirst } from './find-field.ts'

/** Brings the first wrong field into view once the form has been drawn with what is wrong. */
export function useFocusOnWrong(shownIssues: ReadonlyMap<string, string>) {
  const root = useRef<HTMLDivElement | null>(null)
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (!wanted || shownIssues.size === 0 || root.current === null) return
    setWanted(false)
    focusFirst(root.current, new Set(shownIssues.keys()))
  }, [wanted, shownIssues])
  return { root, focusWrong: () => setWanted(true) }
}
