import { useEffect, useState } from 'react'
import type { Readiness } from '#shared/ipc/dossier.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

export interface ReadinessState {
  /** Null until the first check answered, and of a case that was never saved. */
  readonly found: Readiness | null
  readonly failure: Failure | null
}

const nothing: ReadinessState = { found: null, failure: null }

/** The check before an export, of the case as it is saved; asked again when the journal grew, never twice at once. */
export function useReadiness(caseId: string | null, recipientId: string | null): ReadinessState {
  const [state, setState] = useState(nothing)
  useEffect(() => {
    if (caseId === null) return undefined
    let asking = false
    let isStale = false
    let isWanted = true
    const ask = async () => {
      isStale = true
      if (asking) return
      asking = true
      while (isStale && isWanted) {
        isStale = false
        const answer = await bridge.dossier.readiness({ caseId, recipientId })
        if (isWanted)
          setState(
            answer.ok ? { found: answer.value, failure: null } : { found: null, failure: answer.failure },
          )
      }
      asking = false
    }
    void ask()
    const undo = bridge.on('journal:advanced', () => void ask())
    return () => {
      isWanted = false
      undo()
    }
  }, [caseId, recipientId])
  return caseId === null ? nothing : state
}
