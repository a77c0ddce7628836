import type { CaseInput } from '../input.ts'
import type { DossierCase } from '../schema/case.ts'
import type { BuildContext } from './context.ts'

/** The case, its lists in the order of the case. */
export function buildCase(input: CaseInput, context: BuildContext): DossierCase {
  const { title, language, narrative, tlp, legalTheory, alternatives, disclosure, recipients } = input.body
  return {
    scope: input.scope,
    id: input.meta?.id ?? null,
    reference: input.reference,
    title,
    language,
    narrative,
    tlp,
    legalTheory,
    alternatives,
    disclosure: disclosure.map(({ id, text, incidentId, evidenceId }) => ({
      id,
      text,
      incident: incidentId === null ? null : context.incidentLink(incidentId),
      evidence: evidenceId === null ? null : context.evidenceLink(evidenceId),
    })),
    recipients,
    history: input.meta === null ? null : context.history(input.meta),
  }
}
