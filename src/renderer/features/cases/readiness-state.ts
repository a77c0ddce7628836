import type { Readiness } from '#shared/ipc/dossier.ts'
import type { Failure, Result } from '#shared/lib/result.ts'

/** What is checked: a saved case, and for whom. */
export interface Asked {
  readonly caseId: string
  readonly recipientId: string | null
}

export interface Answered {
  readonly to: Asked
  readonly answer: Result<Readiness>
}

export interface ReadinessState {
  /** Null until the check answered, and of a case that was never saved. */
  readonly found: Readiness | null
  readonly failure: Failure | null
  readonly isChecking: boolean
}

/** What is known of what is asked: an answer for another recipient says nothing of this one. */
export function readinessOf(asked: Asked | null, last: Answered | null): ReadinessState {
  if (asked === null) return { found: null, failure: null, isChecking: false }
  if (last === null || last.to.caseId !== asked.caseId || last.to.recipientId !== asked.recipientId)
    return { found: null, failure: null, isChecking: true }
  const { answer } = last
  return answer.ok
    ? { found: answer.value, failure: null, isChecking: false }
    : { found: null, failure: answer.failure, isChecking: false }
}
