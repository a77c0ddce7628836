import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { startState, type FormState } from './form-state.ts'
import { incidentForm } from './incident-form.ts'
import { linkEvidence } from './link-evidence.ts'
import { newIncidentForm } from './new-entries.ts'
import { toForm } from './to-form.ts'

export interface FormStart {
  readonly state: FormState
  /** Whether what the form shows comes from a draft. `unreadable`: one is kept that this version cannot read. */
  readonly draft: 'none' | 'shown' | 'unreadable'
}

/** How the form opens: on the kept draft where there is one, else on the record, else empty but for the evidence it is begun with. */
export function startForm(
  record: StoredRecord<'incident'> | null,
  draft: UnfinishedDraft | null,
  newId: NewId,
  begunWith: readonly string[] = [],
): FormStart {
  const untouched = record === null ? newIncidentForm(newId) : toForm(record.body, newId)
  const baseRev = record?.rev ?? null
  if (draft === null && record === null && begunWith.length > 0) {
    const begun = { ...untouched, evidence: linkEvidence(untouched.evidence, begunWith) }
    return { state: startState(begun, untouched, null), draft: 'none' }
  }
  if (draft === null) return { state: startState(untouched, null, baseRev), draft: 'none' }
  const kept = incidentForm.safeParse(draft.body)
  if (!kept.success) return { state: startState(untouched, null, baseRev), draft: 'unreadable' }
  return { state: startState(kept.data, untouched, draft.baseRev), draft: 'shown' }
}
