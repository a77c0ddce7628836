import { expect, it } from 'vitest'
import { newSource } from '../../../sources/source-entry.ts'
import { newClaim, toClaim } from './entries/claim-entry.ts'
import { sourcesToKnow } from './named-sources.ts'
import { newIncidentForm } from './new-entries.ts'
import { countingIds } from './test-forms.ts'

const newId = countingIds()

it('a form has to know of the sources that it names, and of no others', () => {
  const form = newIncidentForm(newId)
  expect(sourcesToKnow(form)).toEqual([])
  const [claimed, control, written, saved] = [newId(), newId(), newId(), newId()]
  const savedClaim = toClaim(newClaim(newId(), saved, 'en'))
  const more = {
    ...form,
    claims: [newClaim(newId(), claimed, 'en')],
    places: form.places.map((place) => ({ ...place, control: { ...place.control, sourceIds: [control] } })),
    sources: [newSource(written, '2026-11-23', 'en')],
  }
  expect(new Set(sourcesToKnow(more, [savedClaim]))).toEqual(new Set([claimed, control, written, saved]))
})
