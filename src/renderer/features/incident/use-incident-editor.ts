import { useDeferredValue, useEffect, useMemo, useReducer, useState, type RefObject } from 'react'
import type { IncidentStatus } from '#shared/domain/incident/schema.ts'
import { afterEditing } from '#shared/domain/review/transitions.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import { useDraft, type DraftHandle } from '../../platform/drafts/use-draft.ts'
import { newId } from '../../platform/new-id.ts'
import { useSaveRecord, type IssueAlong, type SaveRecord } from '../../platform/use-save-record.ts'
import { useFocusOnWrong } from '../../form/use-focus-on-wrong.ts'
import { issuesToShow } from '../../form/issues-to-show.ts'
import { fieldOf } from './model/field-issues.ts'
import { changeEntry, formReducer, isRewritten, type FormAction, type FormState } from './model/form-state.ts'
import type { IncidentForm } from './model/incident-form.ts'
import { newIncidentForm } from './model/new-entries.ts'
import type { FormStart } from './model/start-form.ts'
import { toForm } from './model/to-form.ts'
import type { SectionProps } from './section-props.ts'
import { useFormCheck, type FormCheck } from './use-form-check.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'
import type { BrokenRule } from '#shared/lib/result.ts'

type IncidentRecord = StoredRecord<'incident'>

export interface IncidentEditor extends Pick<SectionProps, 'change' | 'remove' | 'putBack'> {
  readonly state: FormState
  /** The rule broken at each field, as far as it is to be told now. */
  readonly shownIssues: FieldIssues
  /** The last save was refused for what stands in single fields. */
  readonly refused: boolean
  /** What is wrong and has no field of its own. */
  readonly unplaced: readonly string[]
  readonly dirty: boolean
  readonly keeping: DraftHandle
  readonly saving: SaveRecord<'incident'>
  readonly reason: string
  readonly setReason: (reason: string) => void
  /** The newest version known to stand in the journal. */
  readonly saved: IncidentRecord | null
  /** The version that this form saved last. */
  readonly committed: IncidentRecord | null
  readonly leave: (field: string) => void
  readonly save: () => Promise<void>
  readonly saveOn: (rev: number) => Promise<void>
  readonly takeTheirs: (theirs: IncidentRecord) => Promise<void>
  readonly saveSourceOn: (sourceId: string, rev: number) => Promise<void>
  readonly dropSource: (sourceId: string) => void
  readonly discardDraft: () => Promise<void>
  /** Saves what is in the form and takes the incident a step further in its review. */
  readonly step: (status: IncidentStatus, why?: string) => Promise<void>
}

/** What the section about the review does with the form. */
export type ReviewedEditor = Pick<IncidentEditor, 'state' | 'dirty' | 'saved' | 'saving' | 'step'>

/** The form of one incident: what it holds, what is wrong with it, its draft, and the ways to save it. */
export function useIncidentEditor(
  id: string,
  record: IncidentRecord | null,
  start: FormStart,
): IncidentEditor & { readonly root: RefObject<HTMLDivElement | null> } {
  const [state, dispatch] = useReducer(formReducer, start.state)
  const [reason, setReason] = useState('')
  const [committed, setCommitted] = useState<IncidentRecord | null>(null)
  const saving = useSaveRecord('incident')
  const { form, baseRev } = state
  const dirty = form !== state.untouched
  const draft = useMemo<UnfinishedDraft | null>(
    () => (dirty ? { kind: 'incident', id, baseRev, body: { ...form } } : null),
    [dirty, id, baseRev, form],
  )
  const keeping = useDraft(id, draft)
  const saved = newest(record, committed)
  const check = useFormCheck(form, saved?.body.claims)
  const { isCurrent, ...told } = useIssues(state, saving, check)
  const { root, unplaced, focusWrong } = useFocusOnWrong(told.shownIssues, isCurrent)

  useNewerVersion(record, { dirty, shownRev: Math.max(baseRev ?? 0, committed?.rev ?? 0), dispatch })

  const { commit, replace } = savingOf({
    id,
    dispatch,
    saving,
    keeping,
    reason,
    check,
    focusWrong,
    onSaved: (answer) => {
      setCommitted(answer)
      setReason('')
    },
  })

  return {
    state,
    ...told,
    unplaced,
    dirty,
    keeping,
    saving,
    reason,
    setReason,
    saved,
    committed,
    root,
    ...editingOf(dispatch),
    save: () => commit(opened(form, state.untouched), baseRev),
    step: (status, why) => commit({ ...form, status }, baseRev, why),
    saveOn: (rev) => {
      // What reviewers decided since is never taken back by saving one's own words on top of it.
      const { status, reviews } = saving.stale?.body ?? form
      dispatch({ kind: 'rebased', rev })
      dispatch({ kind: 'change', change: () => ({ reviews }) })
      return commit({ ...form, reviews, status: afterEditing(status) }, rev)
    },
    takeTheirs: replace,
    ...clashingSource({ form, dispatch, saving, commit: (next) => commit(next, baseRev) }),
    discardDraft: () => replace(saved),
  }
}

/** Another window's save shows at once, as long as nothing typed here would be lost. */
function useNewerVersion(
  record: IncidentRecord | null,
  { dirty, shownRev, dispatch }: { dirty: boolean; shownRev: number; dispatch: (action: FormAction) => void },
): void {
  useEffect(() => {
    if (record !== null && !dirty && record.rev > shownRev)
      dispatch({ kind: 'replaced', form: toForm(record.body, newId), rev: record.rev })
  }, [record, dirty, shownRev, dispatch])
}

/** What the fields and entries of the form do. */
const editingOf = (
  dispatch: (action: FormAction) => void,
): Pick<IncidentEditor, 'change' | 'remove' | 'putBack' | 'leave'> => ({
  change: (change) => dispatch({ kind: 'change', change }),
  remove: (list, entryId) => dispatch({ kind: 'remove', list, id: entryId }),
  putBack: () => dispatch({ kind: 'put-back' }),
  leave: (field) => dispatch({ kind: 'left', field }),
})

interface SourceClash {
  readonly form: IncidentForm
  readonly dispatch: (action: FormAction) => void
  readonly saving: SaveRecord<'incident'>
  readonly commit: (form: IncidentForm) => Promise<void>
}

/** The two answers when a source that goes along was changed in between: save on top of it, or leave it out. */
const clashingSource = ({
  form,
  dispatch,
  saving,
  commit,
}: SourceClash): Pick<IncidentEditor, 'saveSourceOn' | 'dropSource'> => ({
  saveSourceOn: (sourceId, rev) => {
    const sources = changeEntry(form.sources, sourceId, { baseRev: rev })
    dispatch({ kind: 'change', change: () => ({ sources }) })
    return commit({ ...form, sources })
  },
  dropSource: (sourceId) => {
    saving.clear()
    dispatch({
      kind: 'change',
      change: (now) => ({ sources: now.sources.filter((one) => one.id !== sourceId) }),
    })
  },
})

interface SavingParts {
  readonly id: string
  readonly dispatch: (action: FormAction) => void
  readonly saving: SaveRecord<'incident'>
  readonly keeping: DraftHandle
  readonly reason: string
  readonly check: FormCheck
  readonly focusWrong: () => void
  readonly onSaved: (record: IncidentRecord) => void
}

/** The two ways out of a changed form: into the journal, or replaced by what stands there. */
function savingOf({ id, dispatch, saving, keeping, reason, check, focusWrong, onSaved }: SavingParts) {
  const commit = async (now: IncidentForm, onRev: number | null, why = reason) => {
    const { incident, sources } = check(now)
    if (incident === null) {
      saving.clear() // what was refused before was about the form as it stood then
      dispatch({ kind: 'save-tried' })
      focusWrong()
      return
    }
    const along = sources.map((source) => ({ kind: 'source' as const, ...source }))
    const answer = await saving.save({ kind: 'incident', id, baseRev: onRev, body: incident }, why, along)
    if (answer === null) return focusWrong()
    onSaved(answer)
    await keeping.drop()
    dispatch({ kind: 'change', change: () => ({ status: now.status }) })
    dispatch({ kind: 'saved', form: now, rev: answer.rev })
  }
  const replace = async (next: IncidentRecord | null) => {
    saving.clear()
    await keeping.drop()
    const fresh = next === null ? newIncidentForm(newId) : toForm(next.body, newId)
    dispatch({ kind: 'replaced', form: fresh, rev: next?.rev ?? null })
  }
  return { commit, replace }
}

/** A form that says something else, with the status that goes with it: what was closed is opened by the change. */
const opened = (form: IncidentForm, untouched: IncidentForm): IncidentForm =>
  form.status === untouched.status && isRewritten(form, untouched)
    ? { ...form, status: afterEditing(form.status) }
    : form

const newest = (a: IncidentRecord | null, b: IncidentRecord | null): IncidentRecord | null =>
  a === null || (b !== null && b.rev > a.rev) ? b : a

/** What is wrong, checked a moment after the typing, so that a long form does not slow the hand. */
function useIssues(state: FormState, saving: SaveRecord<'incident'>, check: FormCheck) {
  const form = useDeferredValue(state.form)
  const checked = useMemo(() => check(form), [form, check])
  const shownIssues = useMemo(() => {
    const told = issuesToShow(checked.issues, state)
    return new Map<string, BrokenRule>([
      ...saving.issues.map((issue) => [fieldOf(form, issue.path), issue] as const),
      ...saving.issuesAlong.map((issue) => [alongField(issue), issue] as const),
      ...told.map((issue) => [issue.field, issue] as const),
    ])
  }, [checked, state, saving.issues, saving.issuesAlong, form])
  const refused = state.saveTried || saving.issues.length + saving.issuesAlong.length > 0
  return { shownIssues, refused, isCurrent: form === state.form }
}

/** Sources are all that is saved along with an incident, and are written in its form. */
const alongField = ({ id, path }: IssueAlong): string => ['sources', id, ...path].join('.')
