import { useState } from 'react'
import type { IncidentForm } from './model/incident-form.ts'
import { countOf, sectionOf, startsUnfolded } from './model/section-state.ts'
import { sectionIds, type SectionId } from './model/section-table.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'

export interface Folds {
  readonly isOpen: (id: SectionId) => boolean
  readonly unfold: (id: SectionId) => void
  readonly toggle: (id: SectionId) => void
  /** Unfolds all sections, or folds them all when none is folded. */
  readonly toggleAll: () => void
}

/** Which sections stand open. One unfolds when something is put into it, or when something in it is wrong. */
export function useFolds(form: IncidentForm, shownIssues: FieldIssues): Folds {
  const counts = sectionIds.map((id) => countOf(form, id))
  const [seen, setSeen] = useState(() => ({
    counts,
    open: new Set(sectionIds.filter((id) => startsUnfolded(form, id))),
  }))
  const wrong = new Set([...shownIssues.keys()].map(sectionOf))
  const opening = sectionIds.filter((id, index) => {
    const grown = (counts[index] ?? 0) > (seen.counts[index] ?? 0)
    return !seen.open.has(id) && (grown || wrong.has(id))
  })
  // Follows the form while drawing, so that what is wrong can be focused as soon as it is shown.
  if (opening.length > 0 || counts.some((count, index) => count !== seen.counts[index]))
    setSeen({ counts, open: new Set([...seen.open, ...opening]) })

  const setOpen = (next: (open: ReadonlySet<SectionId>) => Iterable<SectionId>) =>
    setSeen((now) => ({ ...now, open: new Set(next(now.open)) }))
  return {
    isOpen: (id) => seen.open.has(id),
    unfold: (id) => setOpen((open) => [...open, id]),
    toggle: (id) => setOpen((open) => (open.has(id) ? [...open].filter((one) => one !== id) : [...open, id])),
    toggleAll: () => setOpen((open) => (sectionIds.every((id) => open.has(id)) ? [] : sectionIds)),
  }
}
