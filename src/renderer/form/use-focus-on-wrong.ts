import { useEffect, useRef, useState } from 'react'
import type { FieldIssues } from './field-issues-context.ts'
import { focusFirst } from './find-field.ts'

/**
 * Brings the first wrong field into view once the form has been drawn with what is wrong. `isCurrent`: the issues are
 * those of the form as it stands, and not of a moment before the last letter.
 */
export function useFocusOnWrong(shownIssues: FieldIssues, isCurrent = true) {
  const root = useRef<HTMLDivElement | null>(null)
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (!wanted || !isCurrent || shownIssues.size === 0 || root.current === null) return
    setWanted(false)
    focusFirst(root.current, new Set(shownIssues.keys()))
  }, [wanted, isCurrent, shownIssues])
  return { root, focusWrong: () => setWanted(true) }
}
