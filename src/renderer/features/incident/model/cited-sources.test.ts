import { expect, it } from 'vitest'
import { newSource } from '../../../sources/source-entry.ts'
import { sourceViews } from '../../../sources/source-view.ts'
import { citedSources } from './cited-sources.ts'
import { newClaim } from './entries/claim-entry.ts'
import { newIncidentForm } from './new-entries.ts'
import { countingIds } from './test-forms.ts'

const newId = countingIds()

it('sources are cited once each, in the order of the claims', () => {
  const [a, b] = [newId(), newId()]
  const sources = [a, b].map((id) => ({ ...newSource(id, '2026-11-23', 'en'), title: id }))
  const claims = [newClaim(newId(), b, 'en'), newClaim(newId(), a, 'en'), newClaim(newId(), b, 'en')]
  const form = { ...newIncidentForm(newId), claims, sources }
  expect(citedSources(sourceViews([], sources), form).map(({ id }) => id)).toEqual([b, a])
})
