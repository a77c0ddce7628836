import { useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useCommand } from '../../platform/commands/use-command.ts'
import { focusFirst } from '../../form/find-field.ts'
import { goToSection, sectionAround } from './go-to-section.ts'
import type { Lack } from './model/missing.ts'
import { nextGap, sectionOf } from './model/section-state.ts'
import type { SectionId } from './model/section-table.ts'
import type { Folds } from './use-folds.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'

export interface Walk {
  /** Unfolds a section and puts the reader there. */
  readonly go: (id: SectionId) => void
  /** Where the search for gaps led last: that section says what it lacks. */
  readonly ledTo: SectionId | null
}

export interface WalkParts {
  readonly root: RefObject<HTMLElement | null>
  readonly folds: Folds
  readonly lacks: readonly Lack[]
  readonly shownIssues: FieldIssues
  /** Nothing is saved and nothing is written yet. */
  readonly untouched: boolean
}

/** The ways through the form: straight to a section, or on to the next thing that is wrong or missing. */
export function useWalk({ root, folds, lacks, shownIssues, untouched }: WalkParts): Walk {
  const [ledTo, setLedTo] = useState<SectionId | null>(null)
  const go = (id: SectionId) => {
    flushSync(() => folds.unfold(id))
    goToSection(root.current, id)
  }
  const goToNextGap = () => {
    const wrong = [...shownIssues.keys()].filter((field) => field !== '')
    const gaps = new Set([...wrong.map(sectionOf), ...lacks.map(({ section }) => section)])
    // The cursor of a new form stands in its title by itself: the way begins before that.
    const begins = untouched && ledTo === null
    const next = nextGap(begins ? null : sectionAround(document.activeElement), gaps)
    if (next === null) return
    flushSync(() => setLedTo(next))
    go(next)
    const within = wrong.filter((field) => sectionOf(field) === next)
    if (within.length > 0 && root.current !== null) focusFirst(root.current, new Set(within))
  }
  useCommand('incident.next-gap', goToNextGap, lacks.length + shownIssues.size > 0)
  useCommand('incident.fold-all', folds.toggleAll)
  return { go, ledTo }
}
