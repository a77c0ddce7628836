import { useState } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { CommitRequest } from '#shared/ipc/records.ts'
import type { Failure, Issue } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

export interface Outcome {
  readonly saving: boolean
  readonly failure: Failure | null
  readonly issues: readonly Issue[]
  /** Somebody saved in between; nothing was written. */
  readonly stale: boolean
  /** What was done last, in words. */
  readonly said: string
}
const quiet: Outcome = { saving: false, failure: null, issues: [], stale: false, said: '' }

/** Commits one thing after another, and holds what came of the last. */
export function useCommit() {
  const [outcome, setOutcome] = useState(quiet)
  return {
    outcome,
    say: (said: string) => setOutcome({ ...quiet, said }),
    sayStale: () => setOutcome({ ...quiet, stale: true }),
    /** Null where nothing was written. */
    async commit(request: CommitRequest): Promise<readonly StoredRecord[] | null> {
      setOutcome({ ...quiet, saving: true })
      const answer = await bridge.journal.commit(request)
      if (!answer.ok) {
        const issues = answer.failure.issues ?? []
        setOutcome({ ...quiet, issues, failure: issues.length > 0 ? null : answer.failure })
        return null
      }
      setOutcome({ ...quiet, stale: answer.value.kind === 'stale' })
      return answer.value.kind === 'saved' ? answer.value.records : null
    },
  }
}
