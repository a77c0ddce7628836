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
 * A case-shaped input over incidents that no case holds together: all there are, or some of them. Exhibits are counted
 * from 1 in the order of the references. Its label is the strictest among the incidents; TLP:CLEAR is never assumed for nothing.
 */
export function looseCase(
  scope: 'all' | 'selection',
  incidents: readonly StoredRecord<'incident'>[],
): CaseInput {
  const { nextExhibit: _next, ...rest } = emptyCase()
  const ordered = incidents.toSorted(byReference)
  return {
    scope,
    meta: null,
    reference: scope === 'all' ? 'ALL' : 'SELECTION',
    body: {
      ...rest,
      title: scope === 'all' ? dossierWords.cover.allIncidents : dossierWords.cover.someIncidents,
      incidents: ordered.map((incident, index) => ({ incidentId: incident.id, exhibit: index + 1 })),
      tlp: strictest(incidents.map((incident) => incident.body.tlp)) ?? 'TLP:AMBER',
    },
  }
}
