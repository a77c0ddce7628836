import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fail, ok, type Failure, type Result } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import type { EvidenceItem } from './item-name.ts'

export interface Assign {
  readonly saving: boolean
  /** Reference of the incident that the item was put into last. */
  readonly assignedTo: string | null
  readonly failure: Failure | null
  readonly to: (incidentId: string) => Promise<void>
}

/** Puts an item into an incident: the next version of that incident, on what the journal holds of it now. */
export function useAssign(record: Pick<EvidenceItem, 'id' | 'reference'>): Assign {
  const { t } = useTranslation()
  const [saving, setSaving] = useState(false)
  const [assignedTo, setAssignedTo] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const to = async (incidentId: string) => {
    setSaving(true)
    setFailure(null)
    const answer = await assign(incidentId, record.id, {
      reason: t('custody.screen.assignReason', { reference: record.reference }),
      gone: t('custody.screen.incidentGone'),
    })
    setSaving(false)
    if (answer.ok) setAssignedTo(answer.value)
    else setFailure(answer.failure)
  }
  return { saving, assignedTo, failure, to }
}

async function assign(
  incidentId: string,
  evidenceId: string,
  { reason, gone }: { readonly reason: string; readonly gone: string },
): Promise<Result<string>> {
  const history = await bridge.journal.history({ id: incidentId })
  if (!history.ok) return history
  let current = history.value.at(-1)?.record
  // Somebody may save in between: then the link goes into what they saved. More than a few times is no accident.
  for (let tries = 0; current?.kind === 'incident' && tries < 5; tries += 1) {
    const { id, rev, body, reference } = current
    if (body.evidence.some((link) => link.evidenceId === evidenceId)) return ok(reference)
    const next = { ...body, evidence: [...body.evidence, { evidenceId, note: '' }] }
    const answer = await bridge.journal.commit({
      records: [{ kind: 'incident', id, baseRev: rev, body: next }],
      reason,
    })
    if (!answer.ok) return answer
    if (answer.value.kind === 'saved') return ok(reference)
    current = answer.value.current
  }
  return fail('not-found', gone)
}
