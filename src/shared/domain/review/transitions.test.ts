import { describe, expect, test } from 'vitest'
import { incidentStatus, type IncidentStatus } from '../incident/schema.ts'
import {
  afterEditing,
  awaitsDecision,
  isClosed,
  isDecision,
  mayBecome,
  mayBegin,
  transitions,
} from './transitions.ts'

const all = incidentStatus.options
const reachable = (from: IncidentStatus): Set<IncidentStatus> => {
  const seen = new Set<IncidentStatus>([from])
  for (const status of seen) for (const next of transitions[status]) seen.add(next)
  return seen
}

describe('the way of an incident', () => {
  test('begins as a draft or submitted, and reaches every status from there', () => {
    expect(all.filter(mayBegin)).toEqual(['draft', 'submitted'])
    expect(reachable('draft')).toEqual(new Set(all))
  })

  test('never ends: from every status there is a way back to work', () => {
    for (const status of all) expect(reachable(status)).toContain('draft')
  })

  test('leads to a decision only from where a decision is awaited', () => {
    for (const from of all)
      for (const to of all)
        if (isDecision(to) && from !== to) expect(mayBecome(from, to)).toBe(awaitsDecision(from))
  })

  test('stays where it is at any time, and names no step to itself', () => {
    for (const status of all) {
      expect(mayBecome(status, status)).toBe(true)
      expect(transitions[status]).not.toContain(status)
    }
  })

  test.each([
    ['accepted', 'returned'],
    ['rejected', 'submitted'],
    ['withdrawn', 'submitted'],
    ['draft', 'accepted'],
    ['merged', 'accepted'],
  ] as const)('does not go from %s to %s', (from, to) => {
    expect(mayBecome(from, to)).toBe(false)
  })

  test('an edit opens what was closed, by a step that is allowed', () => {
    for (const status of all) {
      expect(afterEditing(status)).toBe(isClosed(status) ? 'draft' : status)
      expect(mayBecome(status, afterEditing(status))).toBe(true)
    }
  })
})
