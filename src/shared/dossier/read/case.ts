import type { CaseBody } from '../../domain/case/schema.ts'
import type { DossierCase } from '../schema/case.ts'
import type { DossierIncident } from '../schema/incident.ts'

/**
 * The case with its incidents in exhibit order. Numbers of incidents that left it are not told: the next number here is one
 * above the highest. Its recipients are those of somebody else's list, so none stands for a record here.
 */
export const caseBodyOf = (
  { title, language, narrative, tlp, legalTheory, alternatives, disclosure, recipients }: DossierCase,
  incidents: readonly DossierIncident[],
): CaseBody => ({
  title,
  language,
  narrative,
  tlp,
  legalTheory,
  alternatives,
  incidents: incidents.map(({ id, exhibit }) => ({ incidentId: id, exhibit })),
  nextExhibit: Math.max(0, ...incidents.map(({ exhibit }) => exhibit)) + 1,
  disclosure: disclosure.map(({ id, text, incident, evidence }) => ({
    id,
    text,
    incidentId: incident?.id ?? null,
    evidenceId: evidence?.id ?? null,
  })),
  recipients: recipients.map((recipient) => ({ ...recipient, recipientId: null })),
})
