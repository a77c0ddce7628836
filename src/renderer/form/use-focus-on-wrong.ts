import { useEffect, useRef, useState } from 'react'
import type { FieldIssues } from './field-issues-context.ts'
import { focusFirst, withoutSpot } from './find-field.ts'

/**
 * Brings the first wrong field into view once the form has been drawn with what is wrong. `isCurrent`: the issues are
 * those of the form as it stands, and not of a moment before the last letter. `unplaced` are those wrong fields that
 * stand nowhere in the form: what is wrong with them has to be said above it.
 */
export function useFocusOnWrong(shownIssues: FieldIssues, isCurrent = true) {
  const root = useRef<HTMLDivElement | null>(null)
  const [wanted, setWanted] = useState(false)
  const [unplaced, setUnplaced] = useState<readonly string[]>([])
  useEffect(() => {
    if (!wanted || !isCurrent || root.current === null) return
    setWanted(false)
    // The reason of a save stands in the head of the page, before the form itself.
    const page = root.current.closest('main') ?? root.current
    const fields = [...shownIssues.keys()]
    setUnplaced(withoutSpot(page, fields))
    if (!focusFirst(page, new Set(fields)) && fields.length > 0)
      root.current.scrollIntoView({ block: 'start' })
  }, [wanted, isCurrent, shownIssues])
  return { root, unplaced, focusWrong: () => setWanted(true) }
}
