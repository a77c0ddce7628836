import { useMemo, useState } from 'react'
import { keepWords, merge, type MergeChoices } from '#shared/domain/duplicate/merge.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { newId } from '../platform/new-id.ts'

export type IncidentRecord = StoredRecord<'incident'>

interface Outcome {
  readonly merging: boolean
  readonly failure: Failure | null
  /** One of the two was changed in between; nothing was written. */
  readonly stale: boolean
}

const quiet: Outcome = { merging: false, failure: null, stale: false }

/** Two incidents about to be one: which stays, whose words, what comes of it, and the one commit that does it. */
export function useMerge(first: IncidentRecord, second: IncidentRecord) {
  const [staysId, setStaysId] = useState(first.id)
  const [choices, setChoices] = useState<MergeChoices>(keepWords)
  const [ids] = useState(() => ({ mergedFrom: newId(), mergedInto: newId() }))
  const [outcome, setOutcome] = useState<Outcome>(quiet)
  const [stays, goes] = staysId === first.id ? [first, second] : [second, first]
  const merged = useMemo(() => merge(stays, goes, choices, ids), [stays, goes, choices, ids])

  /** Resolves to true only after the journal holds both. */
  const commit = async (reason: string): Promise<boolean> => {
    setOutcome({ ...quiet, merging: true })
    const draftOf = ({ id, rev }: IncidentRecord, body: IncidentRecord['body']): RecordDraft => ({
      kind: 'incident',
      id,
      baseRev: rev,
      body,
    })
    const records = [draftOf(stays, merged.stays), draftOf(goes, merged.goes)]
    const answer = await bridge.journal.commit({ records, reason })
    if (!answer.ok) setOutcome({ ...quiet, failure: answer.failure })
    else setOutcome({ ...quiet, stale: answer.value.kind === 'stale' })
    return answer.ok && answer.value.kind === 'saved'
  }
  return {
    ...outcome,
    stays,
    goes,
    merged,
    choices,
    setStaysId,
    choose: (part: Partial<MergeChoices>) => setChoices((now) => ({ ...now, ...part })),
    commit,
  }
}
