import type { IncidentBody } from '#shared/domain/incident/schema.ts'

export type Lack = 'notAccepted' | 'noSource' | 'noEvidence' | 'noDenialSearch' | 'noDate' | 'noCategory'

/** What somebody who contests this incident would point at first. The dossier prints the full list of limits. */
export function incidentLacks(body: IncidentBody): readonly Lack[] {
  const lacks: readonly [Lack, boolean][] = [
    ['notAccepted', body.status !== 'accepted'],
    ['noSource', body.claims.length === 0],
    ['noEvidence', body.evidence.length === 0],
    ['noDenialSearch', body.denials.length === 0 && body.denialSearch === 'not-searched'],
    ['noDate', !body.dates.some(({ edtf }) => edtf !== 'unknown')],
    ['noCategory', body.categories.length === 0],
  ]
  return lacks.filter(([, holds]) => holds).map(([lack]) => lack)
}
