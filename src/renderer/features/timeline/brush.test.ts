import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayAfter, unitFor, unitsIn } from '#shared/domain/date/time-unit.ts'
import { betweenBars, chosenDays, edgeAt, movedEdge, movedTo, withDays, zoomed } from './brush.ts'

const months = unitsIn({ from: '2022-01-01', to: '2022-12-31' }, 'month')

describe('an edge of the chosen days', () => {
  const days = { from: '2022-03-01', to: '2022-04-30' }
  it('moves to where a bar begins or ends', () => {
    expect(movedEdge(months, days, 'to', 1)).toEqual({ from: '2022-03-01', to: '2022-05-31' })
    expect(movedEdge(months, { from: '2022-03-09', to: '2022-04-10' }, 'from', -1).from).toBe('2022-02-01')
    expect(movedEdge(months, { from: '2022-03-09', to: '2022-04-10' }, 'to', 0).to).toBe('2022-04-30')
  })
  it('stops at the other edge and at the ends of the chart', () => {
    expect(movedEdge(months, days, 'from', 99).from).toBe('2022-04-01')
    expect(movedEdge(months, days, 'to', -99).to).toBe('2022-03-31')
    expect(movedEdge(months, days, 'to', 99).to).toBe('2022-12-31')
  })
  it('stands within its bar', () => {
    expect(edgeAt(months, days, 'from')).toBe(2)
    expect(edgeAt(months, days, 'to')).toBe(4)
    expect(edgeAt(months, { from: '2022-02-15', to: '2022-02-28' }, 'from')).toBe(1.5)
    expect(edgeAt(months, { from: '1999-01-01', to: '2030-01-01' }, 'to')).toBe(12)
  })
})

test('days are chosen instead of another time, and what else is chosen stays', () => {
  const chosen = withDays(['status.draft', 'month.2022-03', 'days.2022-01-01--2022-01-02'], {
    from: '2022-03-01',
    to: '2022-04-30',
  })
  expect(chosen).toEqual(['status.draft', 'days.2022-03-01--2022-04-30'])
  expect(chosenDays(chosen)).toEqual({ from: '2022-03-01', to: '2022-04-30' })
  expect(withDays(chosen, null)).toEqual(['status.draft'])
  expect(betweenBars(months, 4, 2)).toEqual({ from: '2022-03-01', to: '2022-05-31' })
})

test('what is seen can be made longer and shorter and be moved, and always has bars', () => {
  const day = fc.integer({ min: 0, max: 3_652_058 }).map((days) => dayAfter('0000-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 2_000 }), day, (from, days, other) => {
      const range = { from, to: dayAfter(from, days) }
      for (const next of [
        zoomed(range, 0.5),
        zoomed(range, 2),
        movedTo(range, other, 'earlier'),
        movedTo(range, other, 'later'),
      ]) {
        expect(next.from <= next.to).toBe(true)
        expect(unitsIn(next, unitFor(next)).length).toBeGreaterThan(0)
      }
    }),
  )
})
