import fc from 'fast-check'
import { expect, test } from 'vitest'
import { embeddedMetadata, evidenceBody } from '#shared/domain/testing/item.fixture.ts'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { newIncidentForm } from '../model/new-entries.ts'
import { startForm } from '../model/start-form.ts'
import { countingIds } from '../model/test-forms.ts'
import { offeredDays, offeredPlaces } from './offers.ts'
import { withDay, withPlace } from './take-offer.ts'

const [body] = fc.sample(evidenceBody, { numRuns: 1, seed: 7 })
const [metadata] = fc.sample(embeddedMetadata, { numRuns: 1, seed: 7 })
if (body === undefined || metadata === undefined) throw new Error('The fixture makes one')
const item = (id: string, said: Partial<EmbeddedMetadata> | null): StoredRecord<'evidence'> =>
  ({
    id,
    kind: 'evidence',
    reference: id,
    body: {
      ...body,
      metadata:
        said === null ? null : { ...metadata, takenAt: '', offset: '', position: null, fields: [], ...said },
    },
  }) as unknown as StoredRecord<'evidence'> // as far as it is read

const here = { latitude: 47.096, longitude: 37.54857 }
const there = { latitude: 47.1, longitude: 37.5 }
const photo = item('EV-1', { position: here, takenAt: '2022:03:16 08:50:00', offset: '+02:00' })
const again = item('EV-2', { position: here, takenAt: '2022:03:16 09:10:00' })
const proven = item('EV-3', null)
const noted = (id: string) =>
  id === 'EV-3' ? { position: there, accuracy: 12.3, positionAt: '', generated: '', device: '' } : undefined
const ids = countingIds()
const form = newIncidentForm(ids)

test('each place and day is offered once, and not where the form has it', () => {
  const places = offeredPlaces(form, [photo, again, proven], noted)
  expect(places.map(({ item: { id }, from, position }) => [id, from, position])).toEqual([
    ['EV-1', 'metadata', here],
    ['EV-3', 'phone', there],
  ])
  expect(offeredDays(form, [photo, again, proven])).toMatchObject([
    { item: { id: 'EV-1' }, day: '2022-03-16', clock: '08:50', offset: '+02:00' },
  ])
  const [first] = places
  const [day] = offeredDays(form, [photo])
  if (first === undefined || day === undefined) throw new Error('Both are offered')
  const taken = { ...form, places: withPlace(form, first, ids), dates: withDay(form, day, 'camera', ids) }
  expect(offeredPlaces(taken, [photo, again], noted)).toEqual([])
  expect(offeredDays(taken, [photo, again])).toEqual([])
})

test('what is taken fills what is blank, and stands beside what is not', () => {
  const [, phone] = offeredPlaces(form, [photo, proven], noted)
  const [day] = offeredDays(form, [photo])
  if (phone === undefined || day === undefined) throw new Error('Both are offered')
  const places = withPlace(form, phone, ids)
  expect(places).toMatchObject([
    { id: form.places[0]?.id, position: there, coordinates: '47.1000000, 37.5000000', uncertainty: '13' },
  ])
  expect(withPlace({ ...form, places }, phone, ids)).toHaveLength(2)
  const dates = withDay(form, day, 'camera', ids)
  expect(dates).toMatchObject([
    { id: form.dates[0]?.id, date: { text: '2022-03-16', unknown: false }, basis: 'camera' },
  ])
  expect(withDay({ ...form, dates }, day, 'camera', ids)).toHaveLength(2)
})

test('an incident that is begun with evidence has it linked, and nothing else filled in', () => {
  const { state } = startForm(null, null, ids, [photo.id, again.id, photo.id])
  expect(state.form.evidence.map(({ id }) => id)).toEqual(['EV-1', 'EV-2'])
  expect({ ...state.form, evidence: [] }).toEqual(state.untouched)
  expect(state.form.places[0]?.position).toBeNull()
})
