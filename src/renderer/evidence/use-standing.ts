import { useEffect, useState } from 'react'
import type { EvidenceStanding } from '#shared/ipc/evidence.ts'
import { bridge } from '../platform/bridge.ts'

export type Standing = EvidenceStanding['exceptions'][number]

export interface Standings {
  /** Items that are not simply held, by id. */
  readonly exceptions: ReadonlyMap<string, Standing>
  readonly quarantined: number
  /** Since when all the other bytes are proven; null when some never were, or there are none. */
  readonly provenSince: string | null
}

const none: Standings = { exceptions: new Map(), quarantined: 0, provenSince: null }

/** How the evidence stands by the journal, asked for again whenever that grows: one question at a time. */
export function useStandings(): Standings {
  const [standings, setStandings] = useState(none)
  useEffect(() => {
    let stopped = false
    let asking = false
    let askAgain = false
    const ask = async () => {
      if (asking) {
        askAgain = true
        return
      }
      asking = true
      do {
        askAgain = false
        const answer = await bridge.evidence.standing({})
        if (!stopped && answer.ok) setStandings(of(answer.value))
      } while (askAgain && !stopped)
      asking = false
    }
    void ask()
    const unsubscribe = bridge.on('journal:advanced', () => void ask())
    return () => {
      stopped = true
      unsubscribe()
    }
  }, [])
  return standings
}

const of = ({ exceptions, provenSince }: EvidenceStanding): Standings => ({
  exceptions: new Map(exceptions.map((one) => [one.evidenceId, one])),
  quarantined: exceptions.filter(({ kind }) => kind === 'quarantined').length,
  provenSince,
})
