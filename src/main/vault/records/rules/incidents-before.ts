import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { RuleContext } from './rule.ts'

type Incident = BodyOf<'incident'>

export interface IncidentsBefore {
  /** Every version of the incident so far; none for a new one. */
  readonly own: readonly Incident[]
  /** Every version of those that are merged into it. */
  readonly merged: readonly Incident[]
}

/** What an incident has said before, and what those that are merged into it have: it may stay, and it may come back. */
export async function incidentsBefore(
  { id, body: { relations } }: { readonly id: string; readonly body: Pick<Incident, 'relations'> },
  { current, versions }: Pick<RuleContext, 'current' | 'versions'>,
): Promise<IncidentsBefore> {
  const bodiesOf = async (one: string) =>
    (await versions(one)).flatMap((version) => (version.kind === 'incident' ? [version.body] : []))
  const taken = relations.filter(({ type }) => type === 'merged-from')
  const merged = await Promise.all(taken.map(({ incidentId }) => bodiesOf(incidentId)))
  return { own: current === null ? [] : await bodiesOf(id), merged: merged.flat() }
}

/** The claims of each of these versions. */
export async function claimsBefore(
  ...asked: Parameters<typeof incidentsBefore>
): Promise<readonly Incident['claims'][]> {
  const { own, merged } = await incidentsBefore(...asked)
  return [...own, ...merged].map(({ claims }) => claims)
}
