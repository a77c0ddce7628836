import type { PublicationPrecision } from '../../domain/place/schema.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import { publishedFound, publishedMetadata } from '../precision.ts'
import type { WithheldItem } from '../schema.ts'
import type { DossierIncident } from '../schema/incident.ts'
import { dossierWords } from '../words.ts'
import type { BuildContext } from './context.ts'

const { withheldBecause } = dossierWords

/** What an incident knows and the dossier does not say, each with its reason. Names nobody. */
export function withheldOfIncident(
  { reference, reported }: DossierIncident,
  { persons }: IncidentBody,
): WithheldItem[] {
  const places = reported.places.flatMap(({ publicationPrecision, coarsened }, index) =>
    !coarsened || publicationPrecision === 'exact'
      ? []
      : [item(reference, heldPlace(index, publicationPrecision), withheldBecause[publicationPrecision])],
  )
  const claims = reported.claims.flatMap(({ heldBack }, index) =>
    heldBack === null ? [] : [item(reference, `/reported/claims/${index}`, withheldBecause[heldBack])],
  )
  const people =
    persons.length > reported.persons.length
      ? [item(reference, '/reported/persons', withheldBecause.person)]
      : []
  return [...places, ...claims, ...people]
}

/** Of a place that is withheld, everything that would name it. */
const heldPlace = (index: number, precision: PublicationPrecision): string =>
  `/reported/places/${index}${precision === 'withheld' ? '' : '/position'}`

/** Items that are named and not shown, and positions cut out of what files say of themselves. */
export function withheldOfEvidence(
  { id, reference, body }: StoredRecord<'evidence'>,
  isExact: boolean,
  context: BuildContext,
): WithheldItem[] {
  const reason = context.heldBack(id)
  if (reason !== null) return [item(reference, '/evidence', withheldBecause[reason])]
  return publishedMetadata(body.metadata, isExact).isCut
    ? [item(reference, '/metadata', withheldBecause.metadata)]
    : []
}

/** Things that are named and not shown, and where they were found. */
export function withheldOfPhysicalItem(
  { id, reference, body }: StoredRecord<'physical-item'>,
  isExact: boolean,
  context: BuildContext,
): WithheldItem[] {
  const reason = context.heldBack(id)
  if (reason !== null) return [item(reference, '/physicalItems', withheldBecause[reason])]
  return publishedFound(body.found, isExact).isCut
    ? [item(reference, '/found/place', withheldBecause.found)]
    : []
}

const item = (reference: string, field: string, reason: string): WithheldItem => ({
  reference,
  field,
  reason,
})
