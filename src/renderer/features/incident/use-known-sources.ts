import { useMemo } from 'react'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { useStoredSources } from '../../sources/use-stored-sources.ts'
import type { KnownSources } from './model/check-form.ts'
import type { IncidentForm } from './model/incident-form.ts'
import { sourcesToKnow } from './model/named-sources.ts'

/** The saved sources that the form names, by id; null until the engine has answered for each of them. */
export function useKnownSources(
  form: IncidentForm,
  savedClaims?: IncidentBody['claims'],
): KnownSources | null {
  const stored = useStoredSources(sourcesToKnow(form, savedClaims))
  return useMemo(
    () => (stored === undefined ? null : new Map(stored.map(({ id, body }) => [id, body]))),
    [stored],
  )
}
