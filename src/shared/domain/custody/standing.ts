import type { CustodyEvent } from './schema.ts'

/**
 * Where an item of evidence stands after everything that happened to it. `quarantined`: its last fixity check failed.
 * `given-up`: an analyst decided to dispose of it, which can still be taken back. `deleted`: its bytes are gone.
 */
export interface CustodyStanding {
  readonly kind: 'held' | 'quarantined' | 'given-up' | 'deleted'
  /** When it came to stand so. */
  readonly since: string
  /** When its stored bytes last proved to be what was taken in, at intake or at a check; null when never. */
  readonly provenAt: string | null
  /** When that was last tried, whatever came of it. */
  readonly triedAt: string | null
}

const unheard = { kind: 'held', since: '', provenAt: null, triedAt: null } as const

/** The standing after one more event; events come in the order of the journal. */
export function afterEvent(before: CustodyStanding | undefined, event: CustodyEvent): CustodyStanding {
  const now = before ?? { ...unheard, since: event.at }
  const good = event.outcome === 'success'
  const become = (kind: CustodyStanding['kind']): CustodyStanding =>
    now.kind === kind ? now : { ...now, kind, since: event.at }
  if (now.kind === 'deleted') return now
  switch (event.type) {
    case 'message digest calculation':
      return good ? { ...now, provenAt: event.at, triedAt: event.at } : now
    case 'fixity check':
      return afterCheck(now, event.at, good)
    case 'deaccession':
      return good ? become('given-up') : now
    case 'ingestion':
      return good && now.kind === 'given-up' ? become('held') : now
    case 'deletion':
      return good ? become('deleted') : now
    default:
      return now
  }
}

/** A check of what was given up says how its bytes are, not that it is wanted again. */
function afterCheck(now: CustodyStanding, at: string, good: boolean): CustodyStanding {
  const tried = { ...now, triedAt: at, ...(good && { provenAt: at }) }
  if (now.kind === 'given-up') return tried
  const kind = good ? 'held' : 'quarantined'
  return now.kind === kind ? tried : { ...tried, kind, since: at }
}

/** Whether only the record of a file came here, and never its bytes: no check was ever made of any. */
export const cameWithoutBytes = (standing: CustodyStanding | undefined): boolean =>
  standing?.provenAt === null && standing.triedAt === null

export const standingOf = (events: readonly CustodyEvent[]): CustodyStanding | undefined =>
  events.reduce<CustodyStanding | undefined>(afterEvent, undefined)
