import { useCallback, useEffect, useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'

type Answer = Result<Response<'evidence:custody'>>
export type CustodyEventView = Response<'evidence:custody'>['events'][number]

export interface Custody {
  /** Null until main has answered. */
  readonly events: readonly CustodyEventView[] | null
  readonly failure: Failure | null
  readonly reload: () => void
}

/** The custody of one item, read from the journal itself. */
export function useCustody(evidenceId: string): Custody {
  const [answered, setAnswered] = useState<{ readonly id: string; readonly answer: Answer } | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let current = true
    void bridge.evidence.custody({ evidenceId }).then((answer) => {
      if (current) setAnswered({ id: evidenceId, answer })
    })
    return () => {
      current = false
    }
  }, [evidenceId, asked])
  const answer = answered?.id === evidenceId ? answered.answer : null
  return {
    events: answer?.ok === true ? answer.value.events : null,
    failure: answer?.ok === false ? answer.failure : null,
    reload: useCallback(() => setAsked((count) => count + 1), []),
  }
}
