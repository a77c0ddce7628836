import fc from 'fast-check'
import { expect, it } from 'vitest'
import { incidentBody as anyIncident } from '#shared/domain/testing/incident.fixture.ts'
import { checkForm } from './check-form.ts'
import { incidentForm } from './incident-form.ts'
import { countingIds } from './test-forms.ts'
import { toBody } from './to-body.ts'
import { toForm } from './to-form.ts'

it('any valid incident comes out of the form as it went in, and a kept draft of it reads back', () => {
  fc.assert(
    fc.property(anyIncident, (body) => {
      const form = toForm(body, countingIds())
      expect(toBody(form)).toEqual(body)
      expect(incidentForm.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
    }),
  )
})

it('any valid incident has nothing wrong with it in the form', () => {
  fc.assert(
    fc.property(anyIncident, (body) => {
      expect(checkForm(toForm(body, countingIds())).issues).toEqual([])
    }),
  )
})
