import { useEffect, useState } from 'react'
import { bridge } from '../../platform/bridge.ts'
import { readinessOf, type Answered, type ReadinessState } from './readiness-state.ts'

/** The check before an export, of the case as it is saved; asked again when the journal grew, never twice at once. */
export function useReadiness(caseId: string | null, recipientId: string | null): ReadinessState {
  const [last, setLast] = useState<Answered | null>(null)
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
        const to = { caseId, recipientId }
        const answer = await bridge.dossier.readiness(to)
        if (isWanted) setLast({ to, answer })
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
  return readinessOf(caseId === null ? null : { caseId, recipientId }, last)
}
