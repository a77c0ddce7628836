import { z } from 'zod'
import { caseBody } from '../../domain/case/schema.ts'
import { languageTag } from '../../domain/text/schema.ts'
import { recordId, tlp } from '../../domain/record/schema.ts'
import { recordHistory } from './history.ts'
import { evidenceLink, incidentLink } from './links.ts'

/** What contradicts the case or a challenger would need. Both links are null where it concerns the case as a whole. */
export const disclosedItem = z.strictObject({
  id: recordId,
  text: z.string(),
  incident: incidentLink.nullable(),
  evidence: evidenceLink.nullable(),
})

/**
 * The case as it stands. `scope: all` is every incident of a workspace and `selection` some of them, which no record
 * describes: `history` is null.
 */
export const dossierCase = z.strictObject({
  scope: z.enum(['case', 'all', 'selection']),
  id: recordId.nullable(),
  reference: z.string(),
  title: z.string(),
  language: languageTag,
  narrative: z.string(),
  tlp,
  legalTheory: z.string(),
  alternatives: caseBody.shape.alternatives,
  disclosure: z.array(disclosedItem),
  recipients: caseBody.shape.recipients,
  history: recordHistory.nullable(),
})
export type DossierCase = z.infer<typeof dossierCase>
