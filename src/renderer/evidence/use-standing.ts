import { useMemo } from 'react'
import type { EvidenceStanding } from '#shared/ipc/evidence.ts'
import { bridge } from '../platform/bridge.ts'
import { useJournalAnswer } from '../platform/use-journal-answer.ts'

export type Standing = EvidenceStanding['exceptions'][number]

export interface Standings {
  /** Items that are not simply held, by id. */
  readonly exceptions: ReadonlyMap<string, Standing>
  readonly quarantined: number
  /** Since when all the other bytes are proven; null when some never were, or there are none. */
  readonly provenSince: string | null
}

const none: Standings = { exceptions: new Map(), quarantined: 0, provenSince: null }

const ask = () => bridge.evidence.standing({})

/** How the evidence stands by the journal, now and whenever that grows. */
export function useStandings(): Standings {
  const answer = useJournalAnswer(ask)
  return useMemo(() => (answer === null ? none : of(answer)), [answer])
}

const of = ({ exceptions, provenSince }: EvidenceStanding): Standings => ({
  exceptions: new Map(exceptions.map((one) => [one.evidenceId, one])),
  quarantined: exceptions.filter(({ kind }) => kind === 'quarantined').length,
  provenSince,
})
