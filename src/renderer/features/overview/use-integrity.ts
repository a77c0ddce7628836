import type { Response } from '#shared/ipc/contract.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useStandings, type Standings } from '../../evidence/use-standing.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJournalAnswer } from '../../platform/use-journal-answer.ts'

const askHead = () => bridge.integrity.head({})
const askVerification = () => bridge.integrity.verification({})
const askBackups = () => bridge.backup.state({})
const askKeys = () => bridge.key.list({})
const askStamps = () => bridge.stamp.list({})
const verified = ['integrity:changed'] as const
const kept = ['journal:advanced', 'backup:changed'] as const
const NOTHING = {}

export interface Integrity {
  readonly head: Response<'integrity:head'> | null
  readonly verification: Response<'integrity:verification'> | null
  readonly backups: Response<'backup:state'> | null
  readonly keys: Response<'key:list'> | null
  readonly stamps: Response<'stamp:list'> | null
  readonly standings: Standings
  /** Items of evidence. */
  readonly items: number
}

/** All that says how safe and how provable the workspace is; each null until it is known. */
export function useIntegrity(): Integrity {
  return {
    head: useJournalAnswer(askHead),
    verification: useJournalAnswer(askVerification, verified),
    backups: useJournalAnswer(askBackups, kept),
    keys: useJournalAnswer(askKeys),
    stamps: useJournalAnswer(askStamps),
    standings: useStandings(),
    items: useEngineQuery('counts', NOTHING)?.evidence ?? 0,
  }
}
