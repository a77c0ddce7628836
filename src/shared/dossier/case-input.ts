import { emptyCase } from '../domain/case/defaults.ts'
import type { StoredRecord } from '../domain/record/kinds.ts'
import { byReference, type CaseInput } from './input.ts'
import { strictest } from './marking.ts'
import { dossierWords } from './words.ts'

/** The case of one record. */
export function caseInput(record: StoredRecord<'case'>): CaseInput {
  const { kind: _kind, body, ...meta } = record
  const { nextExhibit: _next, ...rest } = body
  return { scope: 'case', meta, reference: record.reference, body: rest }
}

/**
 * A case-shaped input over every incident there is, exhibits counted from 1 in the order of the
 * references. Its label is the strictest among the incidents; TLP:CLEAR is never assumed for nothing.
 */
export function wholeWorkspaceCase(incidents: readonly StoredRecord<'incident'>[]): CaseInput {
  const { nextExhibit: _next, ...rest } = emptyCase()
  const ordered = incidents.toSorted(byReference)
  return {
    scope: 'all',
    meta: null,
    reference: 'ALL',
    body: {
      ...rest,
      title: dossierWords.cover.allIncidents,
      incidents: ordered.map((incident, index) => ({ incidentId: incident.id, exhibit: index + 1 })),
      tlp: strictest(incidents.map((incident) => incident.body.tlp)) ?? 'TLP:AMBER',
    },
  }
}
