import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyCase } from '../case/defaults.ts'
import { caseBody } from '../case/schema.ts'
import { emptyIncident } from '../incident/defaults.ts'
import { incidentIds } from '../testing/basics.fixture.ts'
import { changedIncident, withIncidents, withoutAdded } from './change.ts'

test('an incident that is so already is left as it is', () => {
  const body = { ...emptyIncident(), tags: ['Water', 'bridge'] }
  const same = [
    { kind: 'tags', add: ['water'], remove: ['school'] },
    { kind: 'status', status: 'draft' },
  ] as const
  for (const change of same) expect(changedIncident(body, { ...change } as never)).toBe(body)
  expect(changedIncident(body, { kind: 'tags', add: ['school'], remove: ['WATER'] }).tags).toEqual([
    'bridge',
    'school',
  ])
})

test('what is put into a case and taken out again leaves it as it was, but for the numbers that were given', () => {
  const some = fc.subarray(incidentIds)
  fc.assert(
    fc.property(some, some, some, (first, second, third) => {
      const before = withIncidents(emptyCase(), first)
      const after = withIncidents(before, second)
      const now = withIncidents(after, third)
      expect(caseBody.safeParse({ ...now, title: 'A case' }).success).toBe(true)
      const { body, removed, left } = withoutAdded(now, { before, after })
      expect(left).toEqual([])
      expect(new Set(removed)).toEqual(new Set(second.filter((id) => !first.includes(id))))
      expect(body.nextExhibit).toBe(now.nextExhibit)
      expect(body.incidents).toEqual(now.incidents.filter(({ incidentId }) => !removed.includes(incidentId)))
      expect(withoutAdded(after, { before, after }).body.incidents).toEqual(before.incidents)
    }),
  )
})
