import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Ledger } from '../ledger.ts'
import { mentionsOf } from '../records/mentions.ts'
import type { Breath } from './breath.ts'

/** Who works with incidents and sources. */
export interface Uses {
  /** Incidents that a case holds, that were coded again, or that another incident is related to. */
  readonly held: ReadonlySet<string>
  /** Records that name a source, by its id. */
  readonly ofSources: ReadonlyMap<string, readonly string[]>
}

/** Kinds in which somebody names incidents or sources. */
const kinds = ['case', 'coding', 'incident', 'statistical-report'] as const

export async function usesIn(ledger: Ledger, pause: Breath): Promise<Uses> {
  const held = new Set<string>()
  const ofSources = new Map<string, string[]>()
  for (const kind of kinds)
    for (const id of ledger.index.idsOf(kind)) {
      const rest = pause()
      if (rest) await rest
      const record = await ledger.current(id)
      if (isGivenUp(record)) continue
      for (const { id: named, kinds: of } of mentionsOf(record)) {
        if (of.includes('incident')) held.add(named)
        if (!of.includes('source')) continue
        const users = ofSources.get(named)
        if (users === undefined) ofSources.set(named, [id])
        else if (users.at(-1) !== id) users.push(id)
      }
    }
  return { held, ofSources }
}

const isGivenUp = ({ kind, body }: StoredRecord): boolean =>
  kind === 'incident' && body.status === 'withdrawn'
