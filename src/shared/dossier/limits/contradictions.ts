import type { CaseBody } from '../../domain/case/schema.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'

/**
 * One thing that speaks against an incident, as it stands in the records. `id` is that of the claim, denial, relation,
 * step or material, and becomes that of the entry in a case's list of disclosures: so it is known what is on it.
 */
export interface Contradiction {
  readonly kind: 'claim' | 'denial' | 'relation' | 'step' | 'element'
  readonly id: string
  /** The source of a claim, the other incident of a relation; null for the rest. */
  readonly recordId: string | null
  readonly evidenceId: string | null
  /** Who denies, or what was done; empty where `recordId` says it. */
  readonly who: string
  /** In the words of the record. */
  readonly says: string
}

interface Incident {
  readonly id: string
  readonly body: IncidentBody
}

/**
 * Contradicting claims, denials, incidents that contradict it (said on either side), steps of verification that came
 * out against it, and material that speaks against an element of law; what is both a claim and material, once.
 */
export function contradictionsOf({ id, body }: Incident, all: readonly Incident[]): readonly Contradiction[] {
  const found: readonly Contradiction[] = [
    ...body.claims.filter(({ stance }) => stance === 'contradicts').map(ofClaim),
    ...body.denials.map(({ by, words, ...denial }) => ({
      ...nothing,
      kind: 'denial' as const,
      id: denial.id,
      who: by,
      says: words,
    })),
    ...relationsAgainst({ id, body }, all),
    ...body.verificationSteps
      .filter(({ result }) => result === 'contradicts')
      .map(({ id: stepId, method, note, evidenceIds }) => ({
        ...nothing,
        kind: 'step' as const,
        id: stepId,
        evidenceId: evidenceIds[0] ?? null,
        who: method,
        says: note,
      })),
    ...materialAgainst(body),
  ]
  return [...new Map(found.toReversed().map((one) => [one.id, one])).values()].toReversed()
}

const nothing = { recordId: null, evidenceId: null, who: '', says: '' }

const ofClaim = ({ id, sourceId, evidenceId, states }: IncidentBody['claims'][number]): Contradiction => ({
  ...nothing,
  kind: 'claim',
  id,
  recordId: sourceId,
  evidenceId,
  says: states,
})

function relationsAgainst({ id, body }: Incident, all: readonly Incident[]): Contradiction[] {
  const said = body.relations.flatMap((relation) =>
    relation.type === 'contradicts' ? [{ relation, other: relation.incidentId }] : [],
  )
  const incoming = all.flatMap((other) =>
    other.body.relations.flatMap((relation) =>
      relation.type === 'contradicts' && relation.incidentId === id ? [{ relation, other: other.id }] : [],
    ),
  )
  return [...said, ...incoming].map(({ relation, other }) => ({
    ...nothing,
    kind: 'relation',
    id: relation.id,
    recordId: other,
    says: relation.note,
  }))
}

/** A claim among the material is told as the claim it is. */
function materialAgainst({ legalReferences, claims }: IncidentBody): Contradiction[] {
  const material = legalReferences.flatMap(({ elements }) => elements.flatMap((element) => element.material))
  return material
    .filter(({ support }) => support === 'contradicts')
    .map(({ kind, id, note }) => {
      const claim = claims.find((one) => one.id === id)
      if (claim !== undefined) return { ...ofClaim(claim), kind: 'element' }
      return { ...nothing, kind: 'element', id, evidenceId: kind === 'evidence' ? id : null, says: note }
    })
}

/**
 * What of it the case does not disclose. An entry that the analyst wrote about the incident in their own words covers
 * all of it: whether it does is for the analyst to say.
 */
export function undisclosed(
  { id }: Pick<Incident, 'id'>,
  contradictions: readonly Contradiction[],
  disclosure: CaseBody['disclosure'],
): readonly Contradiction[] {
  const listed = new Set(disclosure.map((entry) => entry.id))
  const ownWords = disclosure.some(
    (entry) => entry.incidentId === id && !contradictions.some((one) => one.id === entry.id),
  )
  return ownWords ? [] : contradictions.filter((one) => !listed.has(one.id))
}
