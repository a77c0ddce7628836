import { useState } from 'react'
import type { BulkChange } from '#shared/domain/bulk/change.ts'
import type { BulkOutcome } from '#shared/ipc/bulk.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob } from '../platform/use-job.ts'
import { setLastAction } from './last-action.ts'

export interface BulkAsked {
  readonly change: BulkChange
  readonly reason: string
}

/** One action on many incidents: first what it would come to, then the doing. */
export function useBulk(ids: () => Promise<readonly string[]>, onDone: () => void) {
  const job = useJob()
  const [told, setTold] = useState<(BulkAsked & { readonly outcome: BulkOutcome }) | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const send = async <T>(
    { change, reason }: BulkAsked,
    call: (request: Parameters<typeof bridge.bulk.run>[0]) => Promise<Result<T>>,
  ): Promise<T | null> => {
    setFailure(null)
    const answer = await job.run(async (jobId) => call({ jobId, ids: [...(await ids())], change, reason }))
    if (answer.ok) return answer.value
    // Whoever cancels knows it.
    setFailure(answer.failure.code === 'cancelled' ? null : answer.failure)
    return null
  }
  return {
    ...job,
    told,
    failure,
    check: async (asked: BulkAsked) => {
      const outcome = await send(asked, bridge.bulk.check)
      if (outcome !== null) setTold({ ...asked, outcome })
    },
    back: () => {
      setFailure(null)
      setTold(null)
    },
    go: async () => {
      if (told === null) return
      const done = await send(told, bridge.bulk.run)
      if (done === null) return
      const { seq, ...outcome } = done
      if (seq === null) return setTold({ ...told, outcome })
      setLastAction({ seq, what: told.change.kind, outcome, isUndone: false, isTold: true })
      onDone()
    },
  }
}
