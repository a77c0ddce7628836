import { expect, it } from 'vitest'
import { lacksOf } from './missing.ts'
import { linkEvidence } from './link-evidence.ts'
import { newIncidentForm } from './new-entries.ts'
import { countOf, nextGap, sectionOf, startsUnfolded } from './section-state.ts'
import { rowOf, sectionIds } from './section-table.ts'
import { countingIds, fullIncident } from './test-forms.ts'
import { toForm } from './to-form.ts'
import { today } from '../../../form/today.ts'

it('puts a source’s field with the claims', () => {
  expect(sectionOf('sources.x.title')).toBe('sources')
  expect(sectionOf('title')).toBe('facts')
  expect(sectionOf('denialSearch')).toBe('denials')
})

it('does not count the date and place that nobody wrote in', () => {
  const form = newIncidentForm(countingIds())
  expect([countOf(form, 'date'), countOf(form, 'place'), countOf(form, 'facts')]).toEqual([0, 0, null])
  expect(countOf(toForm(fullIncident(), countingIds()), 'casualties')).toBe(2)
})

it('opens the quick way even when empty, and whatever holds something', () => {
  const form = newIncidentForm(countingIds())
  expect(startsUnfolded(form, 'sources')).toBe(true)
  expect(sectionIds.filter((id) => !rowOf(id).core && startsUnfolded(form, id))).toEqual([])
})

it('goes from gap to gap in the order of the form, and round', () => {
  const gaps = new Set(['date', 'sources'] as const)
  expect(nextGap(null, gaps)).toBe('date')
  expect(nextGap('date', gaps)).toBe('sources')
  expect(nextGap('sources', gaps)).toBe('date')
  expect(nextGap('facts', new Set())).toBeNull()
})

it('tells what is missing by the form’s sections', () => {
  expect(lacksOf(newIncidentForm(countingIds()), [], [])).toContainEqual({ section: 'date', key: 'date' })
})

it('links each item once, in the order in which they came', () => {
  expect(linkEvidence([{ id: 'a', note: 'kept' }], ['b', 'a', 'b'])).toEqual([
    { id: 'a', note: 'kept' },
    { id: 'b', note: '' },
  ])
})

it('writes the day of the analyst’s own calendar', () =>
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'))
