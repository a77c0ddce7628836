import { useCallback, useEffect, useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'

type Answer = Result<Response<'evidence:custody'>>
export type CustodyEventView = Response<'evidence:custody'>[number]

export interface Custody {
  /** Null until main has answered. */
  readonly events: readonly CustodyEventView[] | null
  readonly failure: Failure | null
  readonly reload: () => void
}

/** The custody of one item, read from the journal itself. */
export function useCustody(itemId: string): Custody {
  const [answered, setAnswered] = useState<{ readonly id: string; readonly answer: Answer } | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let current = true
    void bridge.evidence.custody({ itemId }).then((answer) => {
      if (current) setAnswered({ id: itemId, answer })
    })
    return () => {
      current = false
    }
  }, [itemId, asked])
  const answer = answered?.id === itemId ? answered.answer : null
  return {
    events: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.failure : null,
    reload: useCallback(() => setAsked((count) => count + 1), []),
  }
}
