import { useCallback, useState } from 'react'
import { restoredBody, type RestorableKind } from '#shared/domain/record/restored-body.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from './bridge.ts'

type Restorable = StoredRecord<RestorableKind>

interface Outcome {
  readonly restoring: boolean
  readonly failure: Failure | null
  /** Somebody saved in between; nothing was restored. */
  readonly stale: boolean
}

export interface Restore extends Outcome {
  /** Makes the earlier version the next one; resolves to true only after the journal is synced. */
  readonly restore: (current: Restorable, earlier: Restorable, reason: string) => Promise<boolean>
  readonly clear: () => void
}

const quiet: Outcome = { restoring: false, failure: null, stale: false }

/** Brings an earlier version of a record back, as a new version with a reason: nothing in between is lost. */
export function useRestore(): Restore {
  const [outcome, setOutcome] = useState<Outcome>(quiet)
  const restore = useCallback<Restore['restore']>(async (current, earlier, reason) => {
    setOutcome({ ...quiet, restoring: true })
    const { kind, id, rev } = current
    // Kind and body are those of one record; the compiler cannot follow a union of pairs.
    const draft = { kind, id, baseRev: rev, body: restoredBody(current, earlier) } as RecordDraft
    const answer = await bridge.journal.commit({ records: [draft], reason })
    if (!answer.ok) setOutcome({ ...quiet, failure: answer.failure })
    else setOutcome({ ...quiet, stale: answer.value.kind === 'stale' })
    return answer.ok && answer.value.kind === 'saved'
  }, [])
  return { ...outcome, restore, clear: useCallback(() => setOutcome(quiet), []) }
}
