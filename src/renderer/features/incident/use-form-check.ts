import { useCallback } from 'react'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { useStatements } from '../../platform/use-statements.ts'
import { checkForm, type CheckedForm } from './model/check-form.ts'
import type { IncidentForm } from './model/incident-form.ts'
import { useKnownSources } from './use-known-sources.ts'

export type FormCheck = (form: IncidentForm) => CheckedForm

/** Checks the form against what the workspace holds beside it: saved sources, the statements at hand, what was saved. */
export function useFormCheck(shown: IncidentForm, savedClaims?: IncidentBody['claims']): FormCheck {
  const known = useKnownSources(shown, savedClaims)
  const statements = useStatements()
  return useCallback(
    (form) => checkForm(form, known, statements, savedClaims),
    [known, statements, savedClaims],
  )
}
