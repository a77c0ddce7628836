import { describe, expect, it } from 'vitest'
import { incidentBody } from '#shared/domain/incident/schema.ts'
import { countingIds, fullIncident } from './test-forms.ts'
import { parseCount, parseMeters } from '../../../form/number-text.ts'
import { toBody, usedSources, withoutBlanks } from './to-body.ts'
import { toSourceBody } from '../../../sources/source-entry.ts'
import { newClaim } from './entries/claim-entry.ts'
import { newIncidentForm } from './new-entries.ts'
import { newSource } from '../../../sources/source-entry.ts'
import { toForm } from './to-form.ts'
import { toSourceEntry } from '../../../sources/source-entry.ts'

describe('an incident through the form and back', () => {
  it('comes out as it went in', () => {
    const body = incidentBody.parse(fullIncident())
    expect(toBody(withoutBlanks(toForm(body, countingIds())))).toEqual(body)
  })

  it('shows an explicit unknown as such and not as an empty field', () => {
    const form = toForm(fullIncident(), countingIds())
    expect(form.dates.map(({ date }) => date)).toEqual([
      { text: '2022-03-16', unknown: false },
      { text: '', unknown: true },
    ])
    expect(form.casualties.map(({ unknown }) => unknown)).toEqual([false, true])
    expect(form.places.map(({ unknown }) => unknown)).toEqual([false, true])
  })

  it('keeps a 0 apart from an unknown', () => {
    const form = toForm(fullIncident(), countingIds())
    expect(form.casualties[0]?.confirmed).toBe('0')
    expect(form.casualties[0]?.best).toBe('')
  })

  it('leaves out the date and the place that nobody wrote in', () => {
    const body = toBody(withoutBlanks(newIncidentForm(countingIds())))
    expect(body.dates).toEqual([])
    expect(body.places).toEqual([])
  })

  it('keeps a date of which only the basis is written', () => {
    const form = newIncidentForm(countingIds())
    const dates = form.dates.map((entry) => ({ ...entry, basis: 'a witness' }))
    expect(withoutBlanks({ ...form, dates }).dates).toHaveLength(1)
  })
})

it('brings a stored source back as it was', () => {
  const newId = countingIds()
  const body = toSourceBody({
    ...newSource(newId(), '2026-11-23', 'uk'),
    title: 'A post',
    published: { text: '', unknown: true },
  })
  expect(toSourceBody(toSourceEntry(newId(), 3, body))).toEqual(body)
})

it('saves along only sources that something refers to', () => {
  const newId = countingIds()
  const used = newSource(newId(), '2026-11-23', 'en')
  const left = newSource(newId(), '2026-11-23', 'en')
  const form = {
    ...newIncidentForm(newId),
    sources: [used, left],
    claims: [newClaim(newId(), used.id, 'en')],
  }
  expect(usedSources(form)).toEqual([used])
})

describe('numbers as typed', () => {
  it.each([
    ['', null],
    ['0', 0],
    [' 12 ', 12],
    ['12 000', 12_000],
    ['12\u202f000', 12_000],
    ['12,5', Number.NaN],
    ['-1', Number.NaN],
    ['about 300', Number.NaN],
    ['1e3', Number.NaN],
  ])('reads %j as %j people', (typed, people) => expect(parseCount(typed)).toEqual(people))

  it.each([
    ['', null],
    ['20', 20],
    ['70,7', 70.7],
    ['far', Number.NaN],
    ['-5', Number.NaN],
  ])('reads %j as %j metres', (typed, meters) => expect(parseMeters(typed)).toEqual(meters))
})
