import type { IncidentBody } from '../../domain/incident/schema.ts'

/** What speaks against an incident, as it stands in the records: the candidates for a case's disclosure list. */
export type Contradiction =
  | {
      readonly kind: 'claim'
      readonly id: string
      readonly sourceId: string
      readonly evidenceId: string | null
    }
  | { readonly kind: 'denial'; readonly id: string; readonly by: string }
  | { readonly kind: 'relation'; readonly id: string; readonly incidentId: string }
  | { readonly kind: 'step'; readonly id: string; readonly evidenceId: string | null }
  | { readonly kind: 'element'; readonly id: string; readonly evidenceId: string | null }

interface Incident {
  readonly id: string
  readonly body: IncidentBody
}

/**
 * Contradicting claims, denials, incidents that contradict it (said on either side), steps of verification that came
 * out against it, and material that speaks against an element of law.
 */
export function contradictionsOf({ id, body }: Incident, all: readonly Incident[]): readonly Contradiction[] {
  const incoming = all.flatMap((other) =>
    other.body.relations.flatMap((relation) =>
      relation.type === 'contradicts' && relation.incidentId === id
        ? [{ kind: 'relation' as const, id: relation.id, incidentId: other.id }]
        : [],
    ),
  )
  return [
    ...body.claims.flatMap(({ stance, sourceId, evidenceId, ...claim }) =>
      stance === 'contradicts' ? [{ kind: 'claim' as const, id: claim.id, sourceId, evidenceId }] : [],
    ),
    ...body.denials.map((denial) => ({ kind: 'denial' as const, id: denial.id, by: denial.by })),
    ...body.relations.flatMap(({ type, incidentId, ...relation }) =>
      type === 'contradicts' ? [{ kind: 'relation' as const, id: relation.id, incidentId }] : [],
    ),
    ...incoming,
    ...body.verificationSteps.flatMap(({ result, evidenceIds, ...step }) =>
      result === 'contradicts'
        ? [{ kind: 'step' as const, id: step.id, evidenceId: evidenceIds[0] ?? null }]
        : [],
    ),
    ...body.legalReferences.flatMap(({ elements }) =>
      elements.flatMap(({ material }) =>
        material.flatMap((one) =>
          one.support === 'contradicts'
            ? [{ kind: 'element' as const, id: one.id, evidenceId: one.kind === 'evidence' ? one.id : null }]
            : [],
        ),
      ),
    ),
  ]
}
