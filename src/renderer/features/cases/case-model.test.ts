import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseBody } from '#shared/domain/case/schema.ts'
import { emptyCase } from '#shared/domain/case/defaults.ts'
import { addIncident, moveIncident, removeIncident } from './case-model.ts'

const a = '01890000-0000-7000-8000-00000000000a'
const b = '01890000-0000-7000-8000-00000000000b'
const c = '01890000-0000-7000-8000-00000000000c'
const order = (body: ReturnType<typeof emptyCase>) =>
  body.incidents.map(({ incidentId, exhibit }) => [incidentId, exhibit])
const three = [a, b, c].reduce(addIncident, emptyCase())

describe('incidents of a case', () => {
  test('each gets the next exhibit number, once', () => {
    expect(order(addIncident(three, a))).toEqual([
      [a, 1],
      [b, 2],
      [c, 3],
    ])
  })

  test('a number given up is never given again', () => {
    const body = addIncident(removeIncident(three, c), c)
    expect(order(body)).toEqual([
      [a, 1],
      [b, 2],
      [c, 4],
    ])
  })

  test('a number goes with its incident', () => {
    expect(order(moveIncident(three, 2, 0))).toEqual([
      [c, 3],
      [a, 1],
      [b, 2],
    ])
  })

  test('a move to nowhere changes nothing', () => {
    expect(moveIncident(three, 0, 3)).toBe(three)
    expect(moveIncident(three, 0, -1)).toBe(three)
    expect(moveIncident(three, 7, 0)).toBe(three)
  })

  test('whatever is done to it, a titled case can be saved', () => {
    const step = fc.oneof(
      fc.constantFrom(a, b, c).map((id) => (body: typeof three) => addIncident(body, id)),
      fc.constantFrom(a, b, c).map((id) => (body: typeof three) => removeIncident(body, id)),
      fc.tuple(fc.nat(3), fc.nat(3)).map(
        ([from, to]) =>
          (body: typeof three) =>
            moveIncident(body, from, to),
      ),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const body = steps.reduce((current, change) => change(current), { ...emptyCase(), title: 'Mariupol' })
        expect(caseBody.safeParse(body).success).toBe(true)
      }),
    )
  })
})
