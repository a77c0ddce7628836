import { useCallback } from 'react'
import { useStatements } from '../../platform/use-statements.ts'
import { checkForm, type CheckedForm } from './model/check-form.ts'
import type { IncidentForm } from './model/incident-form.ts'
import { useKnownSources } from './use-known-sources.ts'

export type FormCheck = (form: IncidentForm) => CheckedForm

/** Checks the form against what the workspace holds beside it: saved sources, and the statements at hand. */
export function useFormCheck(): FormCheck {
  const known = useKnownSources()
  const statements = useStatements()
  return useCallback((form) => checkForm(form, known, statements), [known, statements])
}
