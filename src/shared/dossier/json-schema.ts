import { z } from 'zod'
import { dossier } from './schema.ts'
import { dossierIncident } from './schema/incident.ts'
import { dossierFigure } from './schema/reported.ts'
import { evidenceLink, sourceLink } from './schema/links.ts'
import { dossierStatement } from './schema/statement.ts'
import { evidenceItem, reportItem, sourceItem } from './schema/annex.ts'
import { namedAnalyst, namedGrading, recordHistory } from './schema/history.ts'

/** Names under which the published schema keeps its parts. */
const parts = z.registry<{ id?: string; title?: string; description?: string }>()
parts.add(dossierIncident, {
  id: 'incident',
  description: 'A reported incident: what sources say apart from what analysts conclude.',
})
parts.add(dossierFigure, {
  id: 'figure',
  description:
    'People, as one source gives them. null is unknown, which is not 0; max null with a min is "at least".',
})
parts.add(sourceLink, { id: 'sourceLink' })
parts.add(evidenceLink, {
  id: 'evidenceLink',
  description: 'An item by reference. heldBack says why an item that is named is not shown.',
})
parts.add(dossierStatement, {
  id: 'statement',
  description: 'Anchors are code points of the source file, half-open.',
})
parts.add(evidenceItem, {
  id: 'evidence',
  description: 'Both hashes were computed while the file arrived. Custody events use PREMIS names.',
})
parts.add(sourceItem, { id: 'source' })
parts.add(reportItem, { id: 'statisticalReport' })
parts.add(recordHistory, { id: 'history' })
parts.add(namedAnalyst, { id: 'analyst' })
parts.add(namedGrading, { id: 'grading', description: 'Who gave a grade, when and why.' })

/** The JSON Schema (2020-12) of dossier.json, as published beside it. Rules JSON Schema cannot say are left out. */
export function dossierJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(dossier, { target: 'draft-2020-12', metadata: parts })
  return {
    ...schema,
    $id: 'https://holdfast.example/schema/dossier-1.json',
    title: 'Holdfast dossier, version 1',
  }
}
