import { sameJson } from '#shared/lib/same-json.ts'
import type { EntryList, IncidentForm } from './incident-form.ts'
import type { SourceEntry } from '../../../sources/source-entry.ts'

/** What the form holds and what it is measured against. */
export interface FormState {
  readonly form: IncidentForm
  /** The form as it was last saved or opened: `form` is this very object while it says the same, and there is nothing to keep. */
  readonly untouched: IncidentForm
  /** Revision that the form started from; null until the incident is saved for the first time. */
  readonly baseRev: number | null
  readonly removed: Removed | null
  readonly saveTried: boolean
  /** Fields that the person has left once. */
  readonly left: ReadonlySet<string>
}

/** The entry taken out last, and where it stood. */
export interface Removed {
  readonly list: EntryList
  readonly index: number
  readonly entry: { readonly id: string }
}

export type FormChange = (form: IncidentForm) => Partial<IncidentForm>

export type FormAction =
  | { readonly kind: 'change'; readonly change: FormChange }
  | { readonly kind: 'remove'; readonly list: EntryList; readonly id: string }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'left'; readonly field: string }
  | { readonly kind: 'save-tried' }
  /** The journal has `form` as revision `rev`; the person may have typed on since. */
  | { readonly kind: 'saved'; readonly form: IncidentForm; readonly rev: number }
  /** Another version takes the place of what is in the form. */
  | { readonly kind: 'replaced'; readonly form: IncidentForm; readonly rev: number | null }
  /** The form stays as it is and is measured against a newer revision from now on. */
  | { readonly kind: 'rebased'; readonly rev: number }

export const startState = (
  form: IncidentForm,
  untouched: IncidentForm | null,
  baseRev: number | null,
): FormState => ({
  form,
  untouched: untouched ?? form,
  baseRev,
  removed: null,
  saveTried: false,
  left: new Set(),
})

export const formReducer = (state: FormState, action: FormAction): FormState =>
  asUntouched(reduced(state, action))

/** What was typed and typed back is no change. */
const asUntouched = (state: FormState): FormState =>
  state.form !== state.untouched && sameForm(state.form, state.untouched)
    ? { ...state, form: state.untouched }
    : state

function reduced(state: FormState, action: FormAction): FormState {
  switch (action.kind) {
    case 'change':
      return { ...state, form: { ...state.form, ...action.change(state.form) } }
    case 'remove':
      return remove(state, action.list, action.id)
    case 'put-back':
      return putBack(state)
    case 'left':
      return state.left.has(action.field) ? state : { ...state, left: new Set([...state.left, action.field]) }
    case 'save-tried':
      return { ...state, saveTried: true }
    case 'saved':
      return saved(state, action.form, action.rev)
    case 'replaced':
      return startState(action.form, null, action.rev)
    case 'rebased':
      return { ...state, baseRev: action.rev }
  }
}

function remove(state: FormState, list: EntryList, id: string): FormState {
  const entries = entriesOf(state.form, list)
  const index = entries.findIndex((entry) => entry.id === id)
  const entry = entries[index]
  if (entry === undefined) return state
  return {
    ...state,
    form: withEntries(state.form, list, entries.toSpliced(index, 1)),
    removed: { list, index, entry },
  }
}

function putBack(state: FormState): FormState {
  if (state.removed === null) return state
  const { list, index, entry } = state.removed
  const entries = entriesOf(state.form, list)
  return { ...state, form: withEntries(state.form, list, entries.toSpliced(index, 0, entry)), removed: null }
}

/** Sources that went along are records now; those changed since stay in the form, as changes to what was saved. */
function saved(state: FormState, form: IncidentForm, rev: number): FormState {
  const sources = state.form.sources.flatMap((source): SourceEntry[] => {
    const committed = form.sources.find((one) => one.id === source.id)
    if (committed === source) return []
    return [committed === undefined ? source : { ...source, baseRev: (committed.baseRev ?? 0) + 1 }]
  })
  const now = { ...state.form, sources }
  return {
    ...state,
    form: now,
    untouched: sameForm(state.form, form) ? now : form,
    baseRev: rev,
    removed: null,
    saveTried: false,
    left: new Set(),
  }
}

/** A form is plain text and lists, so what it says is what it is written as. */
const sameForm = (a: IncidentForm, b: IncidentForm): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether more differs than tags, which are no part of what the incident says. */
export const isRewritten = (form: IncidentForm, untouched: IncidentForm): boolean =>
  form !== untouched && !sameJson({ ...form, tags: [] }, { ...untouched, tags: [] })

const entriesOf = (form: IncidentForm, list: EntryList): readonly { readonly id: string }[] => form[list]

/** The entries come from the same list of a form, so their type is that list's. */
const withEntries = (
  form: IncidentForm,
  list: EntryList,
  entries: readonly { readonly id: string }[],
): IncidentForm => ({ ...form, [list]: entries })

/** The list with one entry changed. */
export const changeEntry = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string,
  patch: Partial<Entry>,
): Entry[] => entries.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry))
