import { candidates, type Candidates } from '#shared/domain/duplicate/candidates.ts'
import { knownPairs, takesPart } from '#shared/domain/duplicate/known-pairs.ts'
import { traceOf, type Trace, type Traced } from '#shared/domain/duplicate/trace.ts'
import { tracedIncident } from '#shared/domain/duplicate/traced-incident.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { byReference } from '#shared/domain/record/reference-order.ts'
import type { Vault } from '#main/vault/vault.ts'

type Records = Pick<Vault, 'records'>

export interface DuplicatesAsked {
  /** Only pairs with one of these incidents. */
  readonly of?: ReadonlySet<string>
  /** Incidents as an import would leave them: beside those of the workspace, or in the place of the one with that id. */
  readonly planned?: readonly Traced[]
}

/** An incident that takes part; one that is only planned has no reference yet. */
export interface Participant {
  readonly trace: Trace
  readonly reference: string
}

export interface DuplicatesFound extends Candidates {
  /** By their places. */
  readonly participants: readonly Participant[]
}

/**
 * Likely duplicates among the incidents of a workspace, from the journal itself; `pairs.length + more` is their number.
 * Takes seconds for 100,000 incidents and does not pause: not for a process that has to answer somebody else.
 */
export async function duplicatesIn(
  vault: Records,
  { of, planned = [] }: DuplicatesAsked = {},
): Promise<DuplicatesFound> {
  const cited = await citedSources(vault)
  const isPlanned = new Set(planned.map(({ id }) => id))
  const participants: Participant[] = planned.map((traced) => ({ trace: traceOf(traced), reference: '' }))
  const incidents: { readonly id: string; readonly relations: BodyOf<'incident'>['relations'] }[] = []
  for await (const { id, reference, body } of vault.records('incident')) {
    incidents.push({ id, relations: body.relations })
    if (isPlanned.has(id) || !takesPart(body.status)) continue
    participants.push({ reference, trace: traceOf(tracedIncident({ id, body }, cited(body))) })
  }
  participants.sort((a, b) => byReference(a.reference, b.reference))
  const reviews: BodyOf<'duplicate-review'>[] = []
  for await (const { body } of vault.records('duplicate-review')) reviews.push(body)
  const traces = participants.map(({ trace }) => trace)
  return {
    ...candidates({ traces, count: traces.length, of, ...knownPairs({ incidents, reviews }) }),
    participants,
  }
}

/** What of the sources of an incident's claims is compared: their links, and which of them are logs. */
async function citedSources(vault: Records) {
  const logs = new Set<string>()
  for await (const { body } of vault.records('log-import')) logs.add(body.sourceId)
  const urls = new Map<string, string>()
  for await (const { id, body } of vault.records('source'))
    if (body.url !== '' && !logs.has(id)) urls.set(id, body.url)
  return ({ claims }: StoredRecord<'incident'>['body']): Pick<Traced, 'links' | 'logs'> => {
    const cited = [...new Set(claims.map(({ sourceId }) => sourceId))]
    return { links: cited.flatMap((id) => urls.get(id) ?? []), logs: cited.filter((id) => logs.has(id)) }
  }
}
