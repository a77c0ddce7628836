import type { Dossier } from '../schema.ts'
import type { EvidenceLink, HeldBack, IncidentLink, SourceLink } from '../schema/links.ts'

/** A record that a dossier names and does not hold. `reference` is null where it could not be read there either. */
export interface Elsewhere {
  readonly kind: 'evidence' | 'incident' | 'source'
  readonly id: string
  readonly reference: string | null
  readonly heldBack: HeldBack | null
}

/** Every link of the dossier that leads out of it, each once, in the order in which they stand. */
export function heldElsewhere(dossier: Dossier): readonly Elsewhere[] {
  const { incidents, sources, evidence, physicalItems } = dossier
  const held = new Set([...incidents, ...sources, ...evidence, ...physicalItems].map(({ id }) => id))
  const found = new Map<string, Elsewhere>()
  for (const link of [...incidents.flatMap(linksOfIncident), ...linksOfRest(dossier)])
    // A link by the id alone says less than one with the reference.
    if (!held.has(link.id) && (found.get(link.id)?.reference ?? null) === null) found.set(link.id, link)
  return [...found.values()]
}

function linksOfIncident({
  reported,
  assessed,
  relations,
}: Dossier['incidents'][number]): readonly Elsewhere[] {
  const { claims, denials, casualties, places, targets, evidence } = reported
  return [
    ...claims.flatMap((claim) => [ofSource(claim.source), ...items([claim.evidence])]),
    ...denials.flatMap((denial) => [
      ...denial.sources.map(ofSource),
      ...denial.rebuttals.flatMap(({ sources }) => sources.map(ofSource)),
    ]),
    ...casualties.flatMap(({ sources }) => sources.map(ofSource)),
    ...places.flatMap(({ control }) => control.sources.map(ofSource)),
    ...targets.flatMap(({ sources, militaryUse }) => [...sources, ...militaryUse.sources].map(ofSource)),
    ...assessed.allegedPerpetrators.flatMap(({ sources }) => sources.map(ofSource)),
    ...items(evidence),
    ...assessed.verificationSteps.flatMap((step) => items(step.evidence)),
    ...relations.map(({ incident }) => ofIncident(incident)),
  ]
}

/** An archived copy and what an item was made from are named by their ids alone. */
const linksOfRest = ({
  case: { disclosure },
  sources,
  evidence,
  statisticalReports,
}: Dossier): readonly Elsewhere[] => [
  ...disclosure.flatMap((item) => [
    ...(item.incident === null ? [] : [ofIncident(item.incident)]),
    ...items([item.evidence]),
  ]),
  ...sources.flatMap(({ archivedEvidenceId }) => unnamed(archivedEvidenceId)),
  ...evidence.flatMap(({ derivedFrom }) => unnamed(derivedFrom)),
  ...statisticalReports.flatMap(({ figures }) => figures.flatMap((figure) => figure.sources.map(ofSource))),
]

const ofSource = ({ id, reference }: SourceLink): Elsewhere => ({
  kind: 'source',
  id,
  reference,
  heldBack: null,
})
const ofIncident = ({ id, reference }: IncidentLink): Elsewhere => ({
  kind: 'incident',
  id,
  reference,
  heldBack: null,
})
const items = (links: readonly (EvidenceLink | null)[]): readonly Elsewhere[] =>
  links.flatMap((link) =>
    link === null
      ? []
      : [{ kind: 'evidence', id: link.id, reference: link.reference, heldBack: link.heldBack }],
  )
const unnamed = (id: string | null): readonly Elsewhere[] =>
  id === null ? [] : [{ kind: 'evidence', id, reference: null, heldBack: null }]
