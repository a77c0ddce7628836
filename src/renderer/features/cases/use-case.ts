import { useMemo, useState } from 'react'
import { emptyCase } from '#shared/domain/case/defaults.ts'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import { useDraft } from '../../platform/drafts/use-draft.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { useIsViewer } from '../../platform/session.ts'
import { useSaveRecord } from '../../platform/use-save-record.ts'

export type CaseRecord = StoredRecord<'case'>
export type CaseForm = ReturnType<typeof useCase>

const same = (a: CaseBody, b: CaseBody): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The form of one case: what it holds, what it was based on, and the ways to save it. */
export function useCase(id: string, record: CaseRecord | null, kept: KeptDraft | null) {
  const [base, setBase] = useState<CaseRecord | null>(record)
  const [baseRev, setBaseRev] = useState(kept === null ? (record?.rev ?? null) : kept.draft.baseRev)
  const [body, setBody] = useState<CaseBody>(() => bodyOf(record, kept))
  const [reason, setReason] = useState('')
  const mayWrite = !useIsViewer() // what a viewer types is not taken
  const [fromDraft, setFromDraft] = useState(kept !== null)
  const saving = useSaveRecord('case')
  const dirty = !same(body, base?.body ?? emptyCase())

  const draft = useMemo<UnfinishedDraft | null>(
    () => (dirty ? { kind: 'case', id, baseRev, body: { ...body } } : null),
    [dirty, id, baseRev, body],
  )
  const keeping = useDraft(id, draft)

  const follow = (next: CaseRecord) => {
    setBase(next)
    setBaseRev(next.rev)
    setBody(next.body)
  }
  // Somebody else's save shows at once, as long as nothing typed here would be lost.
  if (record !== null && record.rev > (base?.rev ?? 0) && !dirty) follow(record)

  const save = async (onRev: number | null) => {
    const saved = await saving.save({ kind: 'case', id, baseRev: onRev, body }, reason)
    if (saved === null) return
    setBase(saved)
    setBaseRev(saved.rev)
    // What was typed while the save was under way stays.
    setBody((current) => (current === body ? saved.body : current))
    setReason('')
    setFromDraft(false)
    await keeping.drop()
    navigate({ screen: 'case', id, fresh: false }, 'replace')
  }
  const giveUp = async (next: CaseRecord | null) => {
    saving.clear()
    setFromDraft(false)
    await keeping.drop()
    if (next === null) setBody(emptyCase())
    else follow(next)
  }

  return {
    body,
    base,
    dirty,
    fromDraft,
    reason,
    setReason,
    change: (part: Partial<CaseBody>) => mayWrite && setBody((current) => ({ ...current, ...part })),
    setBody: (change: (body: CaseBody) => CaseBody) => mayWrite && setBody(change),
    saving,
    keptAt: keeping.keptAt,
    keepFailure: keeping.failure,
    save: () => save(baseRev),
    saveOn: (rev: number) => save(rev),
    giveUp,
  }
}

/** A kept draft comes from this very form, so its body has this shape; fields added since then start empty. */
const bodyOf = (record: CaseRecord | null, kept: KeptDraft | null): CaseBody =>
  kept === null ? (record?.body ?? emptyCase()) : { ...emptyCase(), ...kept.draft.body }
