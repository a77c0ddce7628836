import { useCallback, useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import { ok, type Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJournalAnswer } from '../platform/use-journal-answer.ts'

export type CustodyEventView = Response<'evidence:custody'>[number]

export interface Custody {
  /** Null until main has answered. */
  readonly events: readonly CustodyEventView[] | null
  readonly failure: Failure | null
  readonly reload: () => void
}

/** The custody of one item, read from the journal itself, now and whenever that grows. */
export function useCustody(itemId: string): Custody {
  const [asked, setAsked] = useState(0)
  const ask = useCallback(
    async () => ok({ id: itemId, asked, answer: await bridge.evidence.custody({ itemId }) }),
    [itemId, asked],
  )
  const answered = useJournalAnswer(ask)
  const answer = answered?.id === itemId ? answered.answer : null
  return {
    events: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.failure : null,
    reload: useCallback(() => setAsked((count) => count + 1), []),
  }
}
