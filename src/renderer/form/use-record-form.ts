import { useMemo, useState } from 'react'
import type { BodyOf, CommittableKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import type { BrokenRule, Issue } from '#shared/lib/result.ts'
import { useDraft } from '../platform/drafts/use-draft.ts'
import type { KeptDraft } from '../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../platform/navigation.ts'
import type { Route } from '../platform/route.ts'
import { useIsViewer } from '../platform/session.ts'
import { useSaveRecord, type DraftOf } from '../platform/use-save-record.ts'
import { issuesToShow, type FieldIssue } from './issues-to-show.ts'
import { useFocusOnNew } from './use-focus-on-new.ts'
import { useFocusOnWrong } from './use-focus-on-wrong.ts'

/** How the records of one kind are written in a form of text. A constant of the feature, not made anew at each render. */
export interface FormOf<K extends CommittableKind, Form> {
  readonly kind: K
  readonly blank: (id: string) => Form
  readonly fromRecord: (record: StoredRecord<K>) => Form
  /** Null when a kept draft is of another version and cannot be shown. */
  readonly fromDraft: (body: unknown) => Form | null
  readonly check: (form: Form) => { readonly issues: readonly FieldIssue[]; readonly body: BodyOf<K> | null }
  /** The form's field for a path in the record's body. */
  readonly fieldOf: (form: Form, path: readonly (string | number)[]) => string
  readonly route: (id: string) => Route
}

/** What a draft can keep: text and lists, in the shape of JSON. */
export type FormText = UnfinishedDraft['body']

/** The form without the place in the page where it looks for its wrong fields. */
export type RecordForm<K extends CommittableKind, Form extends FormText> = Omit<
  ReturnType<typeof useRecordForm<K, Form>>,
  'root'
>

interface Seen {
  readonly saveTried: boolean
  /** Fields that the person has left once. */
  readonly left: ReadonlySet<string>
}
const unseen: Seen = { saveTried: false, left: new Set() }

/** The form of one record that stands alone: what it holds, what is wrong with it, its draft, the ways to save it. */
export function useRecordForm<K extends CommittableKind, Form extends FormText>(
  of: FormOf<K, Form>,
  id: string,
  record: StoredRecord<K> | null,
  kept: KeptDraft | null,
) {
  const [state, setState] = useState(() => opened(of, id, record, kept))
  const [reason, setReason] = useState('')
  const mayWrite = !useIsViewer() // what a viewer types is not taken
  const saving = useSaveRecord(of.kind)
  const { form, base, baseRev, seen } = state
  const dirty = !same(form, state.untouched)
  const keeping = useKeeping(of.kind, id, dirty, state)
  const { checked, shownIssues } = useIssues(of, form, seen, saving.issues)
  const { root, unplaced, focusWrong } = useFocusOnWrong(shownIssues)
  useFocusOnNew(root, record === null && kept === null && mayWrite)
  // Somebody else's save shows at once, as long as nothing typed here would be lost.
  if (record !== null && record.rev > (base?.rev ?? 0) && !dirty) setState(standing(of, id, record))

  const save = async (onRev: number | null) => {
    if (checked.body === null) {
      saving.clear() // what was refused before was about the form as it stood then
      setState((now) => ({ ...now, seen: { ...now.seen, saveTried: true } }))
      return focusWrong()
    }
    const asked = { kind: of.kind, id, baseRev: onRev, body: checked.body } as DraftOf<K> // kind and body are of one kind
    const saved = await saving.save(asked, reason)
    if (saved === null) return focusWrong()
    const next = { ...standing(of, id, saved), committed: saved }
    // What was typed while the save was under way stays.
    setState((now) => (now.form === form ? next : { ...next, form: now.form }))
    setReason('')
    navigate(of.route(id), 'replace') // at once: a moment later the person may have gone on to somewhere else
    await keeping.drop()
  }

  return {
    form,
    base,
    committed: state.committed,
    dirty,
    shownIssues,
    shownDraft: state.draft,
    root,
    reason,
    setReason,
    saving,
    refused: seen.saveTried || saving.issues.length > 0,
    unplaced,
    body: checked.body,
    keptAt: keeping.keptAt ?? (state.draft === 'shown' ? (kept?.keptAt ?? null) : null),
    keepFailure: keeping.failure,
    change: (part: Partial<Form> | ((form: Form) => Partial<Form>)) =>
      mayWrite && setState((now) => ({ ...now, form: { ...now.form, ...changed(part, now.form) } })),
    leave: (field: string) => setState((now) => ({ ...now, seen: leftIn(now.seen, field) })),
    save: () => save(baseRev),
    saveOn: (rev: number) => save(rev),
    /** Drops what is typed and shows what stands. */
    giveUp: async (next: StoredRecord<K> | null) => {
      saving.clear()
      await keeping.drop()
      setState(standing(of, id, next))
    },
  }
}

/** Keeps what is typed and not saved as a draft. */
function useKeeping<K extends CommittableKind, Form extends FormText>(
  kind: K,
  id: string,
  dirty: boolean,
  { baseRev, form }: State<K, Form>,
) {
  const draft = useMemo<UnfinishedDraft | null>(
    () => (dirty ? { kind, id, baseRev, body: { ...form } } : null),
    [kind, dirty, id, baseRev, form],
  )
  return useDraft(id, draft)
}

/** What is wrong, by the form's own check and by what main answered, as far as it is to be told now. */
function useIssues<K extends CommittableKind, Form extends FormText>(
  of: FormOf<K, Form>,
  form: Form,
  seen: Seen,
  fromMain: readonly Issue[],
) {
  const checked = useMemo(() => of.check(form), [of, form])
  const shownIssues = useMemo(
    () =>
      new Map<string, BrokenRule>([
        ...fromMain.map((issue) => [fieldIn(of, form, issue.path), issue] as const),
        ...issuesToShow(checked.issues, seen).map((issue) => [issue.field, issue] as const),
      ]),
    [of, form, checked, seen, fromMain],
  )
  return { checked, shownIssues }
}

/** The reason of a save stands beside the form, in none of its fields. */
const fieldIn = <K extends CommittableKind, Form>(
  of: FormOf<K, Form>,
  form: Form,
  path: Issue['path'],
): string => (path[0] === 'reason' ? 'reason' : of.fieldOf(form, path))

interface State<K extends CommittableKind, Form> {
  readonly base: StoredRecord<K> | null
  readonly baseRev: number | null
  readonly form: Form
  /** The form as it was last saved or opened: while it says the same, there is nothing to keep. */
  readonly untouched: Form
  /** The version that this form saved last, until another one is shown. */
  readonly committed: StoredRecord<K> | null
  readonly draft: 'none' | 'shown' | 'unreadable'
  readonly seen: Seen
}

/** The form of what stands in the journal, or of nothing. */
function standing<K extends CommittableKind, Form>(
  of: FormOf<K, Form>,
  id: string,
  base: StoredRecord<K> | null,
): State<K, Form> {
  const form = base === null ? of.blank(id) : of.fromRecord(base)
  return {
    base,
    baseRev: base?.rev ?? null,
    form,
    untouched: form,
    committed: null,
    draft: 'none',
    seen: unseen,
  }
}

/** On what the form opens: the kept draft where it can be read, else the record, else nothing written. */
function opened<K extends CommittableKind, Form>(
  of: FormOf<K, Form>,
  id: string,
  record: StoredRecord<K> | null,
  kept: KeptDraft | null,
): State<K, Form> {
  const stands = standing(of, id, record)
  if (kept === null) return stands
  const form = of.fromDraft(kept.draft.body)
  return form === null
    ? { ...stands, draft: 'unreadable' }
    : { ...stands, form, baseRev: kept.draft.baseRev, draft: 'shown' }
}

const changed = <Form>(part: Partial<Form> | ((form: Form) => Partial<Form>), form: Form): Partial<Form> =>
  typeof part === 'function' ? part(form) : part

const leftIn = (seen: Seen, field: string): Seen =>
  seen.left.has(field) ? seen : { ...seen, left: new Set([...seen.left, field]) }

/** A form is plain text and lists, so what it says is what it is written as. */
const same = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
