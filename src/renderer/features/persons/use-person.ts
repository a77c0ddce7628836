import { useMemo, useState } from 'react'
import { newPerson } from '#shared/domain/person/defaults.ts'
import type { PersonBody } from '#shared/domain/person/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import { useDraft } from '../../platform/drafts/use-draft.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { useIsViewer } from '../../platform/session.ts'
import { useSaveRecord } from '../../platform/use-save-record.ts'

export type PersonRecord = StoredRecord<'person'>
export type PersonForm = ReturnType<typeof usePerson>

const same = (a: PersonBody, b: PersonBody): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The form of one person: what it holds, what it was based on, and the ways to save it. */
export function usePerson(id: string, record: PersonRecord | null, kept: KeptDraft | null) {
  const [base, setBase] = useState(record)
  const [baseRev, setBaseRev] = useState(kept === null ? (record?.rev ?? null) : kept.draft.baseRev)
  const [body, setBody] = useState<PersonBody>(() => bodyOf(record, kept))
  const [reason, setReason] = useState('')
  const mayWrite = !useIsViewer() // what a viewer types is not taken
  const [fromDraft, setFromDraft] = useState(kept !== null)
  const saving = useSaveRecord('person')
  const dirty = !same(body, base?.body ?? newPerson(''))
  const draft = useMemo<UnfinishedDraft | null>(
    () => (dirty ? { kind: 'person', id, baseRev, body: { ...body } } : null),
    [dirty, id, baseRev, body],
  )
  const keeping = useDraft(id, draft)

  const save = async (onRev: number | null) => {
    const saved = await saving.save({ kind: 'person', id, baseRev: onRev, body }, reason)
    if (saved === null) return
    setBase(saved)
    setBaseRev(saved.rev)
    // What was typed while the save was under way stays.
    setBody((current) => (current === body ? saved.body : current))
    setReason('')
    setFromDraft(false)
    await keeping.drop()
  }
  const giveUp = async (next: PersonRecord | null) => {
    saving.clear()
    setFromDraft(false)
    await keeping.drop()
    setBase(next)
    setBaseRev(next?.rev ?? null)
    setBody(next?.body ?? newPerson(''))
  }
  return {
    body,
    base,
    dirty,
    fromDraft,
    reason,
    setReason,
    change: (part: Partial<PersonBody>) => mayWrite && setBody((current) => ({ ...current, ...part })),
    saving,
    keptAt: keeping.keptAt,
    keepFailure: keeping.failure,
    save: () => save(baseRev),
    saveOn: (rev: number) => save(rev),
    giveUp,
  }
}

/** A kept draft comes from this very form, so its body has this shape; fields added since then start empty. */
const bodyOf = (record: PersonRecord | null, kept: KeptDraft | null): PersonBody =>
  kept === null ? (record?.body ?? newPerson('')) : { ...newPerson(''), ...kept.draft.body }
