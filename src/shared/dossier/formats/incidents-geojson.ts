import { canonicalJson } from '../../journal/canonical.ts'
import type { Dossier } from '../schema.ts'
import type { DossierIncident } from '../schema/incident.ts'
import type { DossierPlace } from '../schema/reported.ts'
import { harmRanges } from './harm-ranges.ts'
import { coordinatesOf, ringOf } from './ring.ts'

/**
 * incidents.geojson: a FeatureCollection of RFC 7946 in RFC 8785 bytes, no newline at the end. A feature for every place
 * of an incident, in the order of the dossier: its outline where there is one, else its point, else no geometry. An incident
 * without a place is one feature without geometry. Positions are as coarse as the dossier gives them. Every feature
 * carries the marking, since programs drop what stands beside the features.
 */
export const incidentsGeojson = (dossier: Dossier): string =>
  canonicalJson({
    type: 'FeatureCollection',
    // A foreign member (RFC 7946, 6.1), to be passed over by who does not know it.
    holdfast: {
      case: dossier.case.reference,
      version: dossier.release?.version ?? null,
      profile: dossier.release?.profile.name ?? null,
      asOf: dossier.asOf,
      marking: dossier.marking,
      disclaimer: dossier.disclaimer,
    },
    features: dossier.incidents.flatMap((incident) => featuresOf(incident, dossier)),
  })

function featuresOf(incident: DossierIncident, dossier: Dossier): readonly object[] {
  const properties = propertiesOf(incident, dossier)
  const { places } = incident.reported
  if (places.length === 0)
    return [
      { type: 'Feature', id: incident.reference, geometry: null, properties: { ...properties, ...noPlace } },
    ]
  return places.map((place, index) => ({
    type: 'Feature',
    id: `${incident.reference}/${index + 1}`,
    geometry: geometryOf(place),
    properties: { ...properties, ...ofPlace(place) },
  }))
}

function geometryOf({ area, position }: DossierPlace) {
  const ring = area === null ? null : ringOf(area)
  if (ring !== null) return { type: 'Polygon', coordinates: [ring] }
  return position === null ? null : { type: 'Point', coordinates: coordinatesOf(position) }
}

const ofPlace = (place: DossierPlace) => ({
  place: place.name,
  adminCode: place.adminCode,
  precision: place.publicationPrecision,
  coarsened: place.coarsened,
  /** A radius; null is not known. */
  uncertaintyMeters: place.uncertaintyMeters,
})
const noPlace: Record<keyof ReturnType<typeof ofPlace>, null> = {
  place: null,
  adminCode: null,
  precision: null,
  coarsened: null,
  uncertaintyMeters: null,
}

/** Flat, as programs for maps want them; `dates` are EDTF, `categories` are `statement/category`. */
const propertiesOf = (incident: DossierIncident, dossier: Dossier) => ({
  reference: incident.reference,
  exhibit: incident.exhibit,
  title: incident.title,
  dates: incident.reported.dates.map(({ edtf }) => edtf),
  status: incident.status,
  verification: incident.verification,
  categories: [
    ...new Set(incident.assessed.categories.map((link) => `${link.statementId}/${link.categoryId}`)),
  ],
  marking: dossier.marking,
  ...Object.fromEntries(
    harmRanges(incident).flatMap(({ harm, min, max }) => [
      [`${harm}Min`, min],
      [`${harm}Max`, max],
    ]),
  ),
})
