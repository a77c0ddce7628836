import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { RuleContext } from './rule.ts'

type Incident = BodyOf<'incident'>

/** The claims of every earlier version of an incident, and of those that are merged into it. */
export async function claimsBefore(
  id: string,
  { relations }: Pick<Incident, 'relations'>,
  { current, versions }: Pick<RuleContext, 'current' | 'versions'>,
): Promise<readonly Incident['claims'][]> {
  const merged = relations.filter(({ type }) => type === 'merged-from').map(({ incidentId }) => incidentId)
  const known = current === null ? merged : [id, ...merged]
  const before = await Promise.all(known.map((one) => versions(one)))
  return before.flat().flatMap((version) => (version.kind === 'incident' ? [version.body.claims] : []))
}
