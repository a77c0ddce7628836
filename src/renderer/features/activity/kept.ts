import { useState } from 'react'
import { blankFilter, type FilterForm } from './filter-form.ts'

let kept = blankFilter

/** The filter outlives leaving the screen, so that going to a record and back loses nothing: in memory, never on disk. */
export function useKeptFilter(): readonly [FilterForm, (form: FilterForm) => void] {
  const [form, setForm] = useState(kept)
  const set = (next: FilterForm) => {
    kept = next
    setForm(next)
  }
  return [form, set]
}
