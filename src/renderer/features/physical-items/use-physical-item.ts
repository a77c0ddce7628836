import { useMemo, useState } from 'react'
import { emptyPhysicalItem } from '#shared/domain/physical-item/defaults.ts'
import type { PhysicalItemBody } from '#shared/domain/physical-item/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import { useDraft } from '../../platform/drafts/use-draft.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { useIsViewer } from '../../platform/session.ts'
import { useSaveRecord } from '../../platform/use-save-record.ts'

export type PhysicalItem = StoredRecord<'physical-item'>

const same = (a: PhysicalItemBody, b: PhysicalItemBody): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The form of one physical item: what it holds, what it was based on, and the ways to save it. */
export function usePhysicalItem(id: string, record: PhysicalItem | null, kept: KeptDraft | null) {
  const [base, setBase] = useState(record)
  const [baseRev, setBaseRev] = useState(kept === null ? (record?.rev ?? null) : kept.draft.baseRev)
  const [body, setBody] = useState(() => bodyOf(record, kept))
  const [reason, setReason] = useState('')
  const mayWrite = !useIsViewer() // what a viewer types is not taken
  const [fromDraft, setFromDraft] = useState(kept !== null)
  const saving = useSaveRecord('physical-item')
  const dirty = !same(body, base?.body ?? emptyPhysicalItem())

  const draft = useMemo<UnfinishedDraft | null>(
    () => (dirty ? { kind: 'physical-item', id, baseRev, body: { ...body } } : null),
    [dirty, id, baseRev, body],
  )
  const keeping = useDraft(id, draft)

  const follow = (next: PhysicalItem) => {
    setBase(next)
    setBaseRev(next.rev)
    setBody(next.body)
  }
  // Somebody else's save shows at once, as long as nothing typed here would be lost.
  if (record !== null && record.rev > (base?.rev ?? 0) && !dirty) follow(record)

  const saveOn = async (onRev: number | null) => {
    const saved = await saving.save({ kind: 'physical-item', id, baseRev: onRev, body }, reason)
    if (saved === null) return
    setBase(saved)
    setBaseRev(saved.rev)
    // What was typed while the save was under way stays.
    setBody((current) => (current === body ? saved.body : current))
    setReason('')
    setFromDraft(false)
    await keeping.drop()
    navigate({ screen: 'physical-item', id, fresh: false }, 'replace')
  }
  const giveUp = async (next: PhysicalItem | null) => {
    saving.clear()
    setFromDraft(false)
    await keeping.drop()
    if (next === null) setBody(emptyPhysicalItem())
    else follow(next)
  }

  return {
    body,
    base,
    dirty,
    fromDraft,
    reason,
    setReason,
    change: (part: Partial<PhysicalItemBody>) => mayWrite && setBody((current) => ({ ...current, ...part })),
    saving,
    keptAt: keeping.keptAt,
    keepFailure: keeping.failure,
    save: () => saveOn(baseRev),
    saveOn,
    giveUp,
  }
}

/** A kept draft comes from this very form, so its body has this shape. */
const bodyOf = (record: PhysicalItem | null, kept: KeptDraft | null): PhysicalItemBody =>
  kept === null ? (record?.body ?? emptyPhysicalItem()) : { ...emptyPhysicalItem(), ...kept.draft.body }
