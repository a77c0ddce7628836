import { useEffect, useEffectEvent, useState } from 'react'
import { sameCollection, saysAnything, type Collection } from '#shared/domain/evidence/collection.ts'
import { collectionForm, collectionIn, collectionIssues, type CollectionForm } from './collection-form.ts'
import type { FieldIssues } from '../form/field-issues-context.ts'
import { useCollectionMemory } from './collection-memory.tsx'

const folded = () => ({ form: collectionForm(), open: false })

/** How the next files were collected: as typed, checked when they come, and offered again for those after them. */
export function useCollection() {
  const { last, remember } = useCollectionMemory()
  const [{ form, open }, set] = useState(folded)
  const setOpen = (isOpen: boolean) => set((shown) => ({ ...shown, open: isOpen }))
  const [issues, setIssues] = useState<FieldIssues>(new Map())
  const said = collectionIn(form)
  const now = () => new Date().toISOString()

  // What was typed and not used yet is offered again wherever files come in next.
  const keep = useEffectEvent(() => {
    if (saysAnything(said) && collectionIssues(form, now()).size === 0) remember(said)
  })
  useEffect(() => () => keep(), [])

  const change = (value: CollectionForm) => {
    set((shown) => ({ ...shown, form: value }))
    // What was wrong and is mended is no longer said to be wrong.
    if (issues.size > 0) setIssues(collectionIssues(value, now()))
  }
  return {
    form,
    open,
    issues,
    said,
    change,
    toggle: () => setOpen(!open),
    /** What was last said, unless it stands in the form. */
    offered: last === null || sameCollection(last, said) ? null : last,
    take: (offered: Collection) => {
      change(collectionForm(offered))
      setOpen(true)
    },
    /** Whether it can be recorded; if not, says at which field. */
    check: (): boolean => {
      const found = collectionIssues(form, now())
      setIssues(found)
      if (found.size > 0) setOpen(true)
      return found.size === 0
    },
    /** Main may know better: its issues, by field. */
    refused: (found: FieldIssues) => {
      setIssues(found)
      setOpen(true)
    },
    /** The files are in: what was said of them is remembered, and not said of the next. */
    used: () => {
      if (saysAnything(said)) remember(said)
      // What was typed while they came in is for the next already.
      set((shown) => (sameCollection(collectionIn(shown.form), said) ? folded() : shown))
    },
  }
}
export type CollectionInUse = ReturnType<typeof useCollection>
