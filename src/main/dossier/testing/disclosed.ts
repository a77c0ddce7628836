import type { Consent } from '#shared/domain/consent/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'

/** Everything of a workspace, as it was read back. */
export interface WholeWorkspace {
  readonly incidents: readonly StoredRecord<'incident'>[]
  readonly evidence: readonly StoredRecord<'evidence'>[]
  readonly things: readonly StoredRecord<'physical-item'>[]
  readonly persons: readonly StoredRecord<'person'>[]
}

const isRefused = ({ status }: Consent): boolean => status === 'refused' || status === 'withdrawn'

/** Ids of items and persons that consent keeps out, with what was made from them. */
export function keptOut({ evidence, things, persons }: WholeWorkspace): ReadonlySet<string> {
  const out = new Set(
    [...evidence, ...things, ...persons].flatMap(({ id, body }) => (isRefused(body.consent) ? [id] : [])),
  )
  // An item is made from one that came before it.
  for (const { id, body } of evidence) if (body.derivedFrom !== null && out.has(body.derivedFrom)) out.add(id)
  return out
}

/** Ids of the items whose place may be told: every incident that names them tells its places exactly. */
export function exactlyPlaced({ incidents }: WholeWorkspace, itemId: string): boolean {
  const naming = incidents.filter(({ body }) =>
    [
      ...body.evidence.map(({ evidenceId }) => evidenceId),
      ...body.claims.map(({ evidenceId }) => evidenceId),
      ...body.verificationSteps.flatMap(({ evidenceIds }) => evidenceIds),
    ].includes(itemId),
  )
  return (
    naming.length > 0 &&
    naming.every(
      ({ body: { places } }) =>
        places.length > 0 && places.every(({ publicationPrecision }) => publicationPrecision === 'exact'),
    )
  )
}

/** What of an incident is for everybody who gets the dossier, said again here apart from how it is built. */
export function disclosedIncident(body: BodyOf<'incident'>, out: ReadonlySet<string>): object {
  const isOut = (id: string | null) => id !== null && out.has(id)
  const restsOnOut = ({ kind, id }: { readonly kind: 'claim' | 'evidence'; readonly id: string }) =>
    isOut(kind === 'evidence' ? id : (body.claims.find((claim) => claim.id === id)?.evidenceId ?? null))
  return {
    ...body,
    places: body.places.map(disclosedPlace),
    persons: body.persons.flatMap(({ personId, ...rest }) => (isOut(personId) ? [] : [rest])),
    claims: body.claims.map((claim) =>
      isOut(claim.evidenceId) ? { ...claim, states: '', quote: '', quoteAt: null, translation: null } : claim,
    ),
    evidence: body.evidence.map((item) => (isOut(item.evidenceId) ? { ...item, note: '' } : item)),
    legalReferences: body.legalReferences.map((reference) => ({
      ...reference,
      elements: reference.elements.map((element) => ({
        ...element,
        material: element.material.map((one) => (restsOnOut(one) ? { ...one, note: '' } : one)),
      })),
    })),
  }
}

/** Numbers of a rounded position are looked at elsewhere: here only that everything else of the place is told. */
function disclosedPlace(place: BodyOf<'incident'>['places'][number]): object {
  const { position: _position, area: _area, uncertaintyMeters: _meters, verbatim, ...rest } = place
  const { name: _name, adminCode: _code, control, ...others } = rest
  const isKnown = place.position !== null || verbatim !== '' || place.area !== null
  switch (place.publicationPrecision) {
    case 'exact':
      return place
    case 'withheld':
      return { ...others, verbatim: '', control: { by: control.by, basis: '', sourceIds: [] } }
    default:
      return { ...rest, verbatim: isKnown ? '' : verbatim }
  }
}
