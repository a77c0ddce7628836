import type { Consent } from '../../domain/consent/schema.ts'
import type { CustodyEvent } from '../../domain/custody/schema.ts'
import { standingOf } from '../../domain/custody/standing.ts'
import { byId, type DossierInput } from '../input.ts'
import type { HeldBack } from '../schema/links.ts'

/** Whether the person said no, or took it back. */
export const isRefused = ({ status }: Consent): boolean => status === 'refused' || status === 'withdrawn'

/**
 * Why an item of evidence does not leave the workspace as it stands; null for one that may. What happened to it elsewhere,
 * before it came or since, says nothing of the bytes that are here.
 */
function standsBack(
  custody: readonly CustodyEvent[],
  ownAgents: ReadonlySet<string> | null,
): HeldBack | null {
  const own = ownAgents === null ? custody : custody.filter(({ agent }) => ownAgents.has(agent))
  const kind = standingOf(own)?.kind ?? 'held'
  if (kind === 'held') return null
  return kind === 'quarantined' ? 'fixity-failed' : kind
}

/**
 * Files and physical items that a dossier names and does not show, by id, each with the reason. A refusal also holds for what
 * was made from the item: a transcript says what the recording says.
 */
export function heldBackEvidence(
  input: Pick<DossierInput, 'evidence' | 'physicalItems' | 'custody' | 'unfit' | 'redaction' | 'inherited'>,
): ReadonlyMap<string, HeldBack> {
  if (input.redaction !== undefined) return new Map(Object.entries(input.redaction.heldBack))
  const records = byId(input.evidence)
  const refused = (id: string, seen: readonly string[] = []): boolean => {
    const body = records.get(id)?.body
    if (body === undefined || seen.includes(id)) return false
    return isRefused(body.consent) || (body.derivedFrom !== null && refused(body.derivedFrom, [...seen, id]))
  }
  const held = new Map<string, HeldBack>()
  for (const id of records.keys()) {
    const reason = refused(id)
      ? 'consent'
      : (standsBack(input.custody[id] ?? [], input.inherited?.ownAgents ?? null) ?? input.unfit[id] ?? null)
    if (reason !== null) held.set(id, reason)
  }
  for (const [id, { body }] of byId(input.physicalItems)) if (isRefused(body.consent)) held.set(id, 'consent')
  return held
}
