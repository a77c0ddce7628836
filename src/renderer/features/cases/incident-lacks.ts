import { isDateUnknown } from '#shared/domain/incident/gaps/facts.ts'
import {
  isDenialSearchOpen,
  isUnsupported,
  isWithoutCategory,
  isWithoutEvidence,
} from '#shared/domain/incident/gaps/grounds.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'

export type Lack = 'notAccepted' | 'noSource' | 'noEvidence' | 'noDenialSearch' | 'noDate' | 'noCategory'

/** What somebody who contests this incident would point at first. The dossier prints the full list of limits. */
export function incidentLacks(body: IncidentBody): readonly Lack[] {
  const lacks: readonly [Lack, boolean][] = [
    ['notAccepted', body.status !== 'accepted'],
    ['noSource', isUnsupported(body.claims)],
    ['noEvidence', isWithoutEvidence(body)],
    ['noDenialSearch', isDenialSearchOpen(body)],
    ['noDate', isDateUnknown(body)],
    ['noCategory', isWithoutCategory(body)],
  ]
  return lacks.filter(([, holds]) => holds).map(([lack]) => lack)
}
