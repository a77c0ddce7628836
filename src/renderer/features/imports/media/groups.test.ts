import fc from 'fast-check'
import { expect, test } from 'vitest'
import { embeddedMetadata, evidenceBody } from '#shared/domain/testing/item.fixture.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import { cameraTime, dayDoubt } from '../../../evidence/camera-day.ts'
import { byPlaceAndDay, takenFile, type TakenFile } from './groups.ts'

const [body] = fc.sample(evidenceBody, { numRuns: 1, seed: 7 })
const [metadata] = fc.sample(embeddedMetadata, { numRuns: 1, seed: 7 })
if (body === undefined || metadata === undefined) throw new Error('The fixture makes one')
let last = 0
function file(said: Partial<Pick<EmbeddedMetadata, 'takenAt' | 'position'>> | null): TakenFile {
  const id = `017fb6a5-e600-7000-8000-${String(++last).padStart(12, '0')}`
  const own = said === null ? null : { ...metadata, takenAt: '', position: null, ...said }
  const record = { id, kind: 'evidence', body: { ...body, metadata: own } } as StoredRecord<'evidence'> // as far as it is read
  return takenFile(record, undefined)
}
const here = { latitude: 47.096, longitude: 37.54857 }
const near = { latitude: 47.097, longitude: 37.54857 }
const far = { latitude: 47.2, longitude: 37.54857 }
const day = (day: number, clock = '08:50:00') => `2022:03:${day} ${clock}`

test('files of one day within 200 metres stand together, and those that say neither come last', () => {
  const files = [
    file(null),
    file({ takenAt: day(17), position: here }),
    file({ takenAt: day(16), position: here }),
    file({ takenAt: day(16, '23:10:00'), position: near }),
    file({ takenAt: day(16), position: far }),
    file({ takenAt: day(16) }),
    file({ position: here }),
    file({}),
  ]
  const groups = byPlaceAndDay(files)
  expect(groups.map((group) => [group.day, group.position?.latitude ?? null, group.files.length])).toEqual([
    ['2022-03-16', 47.096, 2],
    ['2022-03-16', 47.2, 1],
    ['2022-03-16', null, 1],
    ['2022-03-17', 47.096, 1],
    [null, 47.096, 1],
    [null, null, 2],
  ])
})

test('the place that a phone noted counts where the file has none of its own', () => {
  const noted = { position: far, accuracy: 5, positionAt: '', generated: '', device: '' }
  expect(takenFile(file({ position: here }).record, noted).position).toEqual(here)
  expect(takenFile(file(null).record, noted).position).toEqual(far)
})

test.each([
  ['2022:03:16 08:50:00', { day: '2022-03-16', clock: '08:50' }],
  ['2022-03-16T08:50:00+02:00', { day: '2022-03-16', clock: '08:50' }],
  ['0000:00:00 00:00:00', null],
  ['2022:02:30 08:50:00', null],
  ['2022:13:01 08:50:00', null],
  ['2022:03:16 24:61:00', null],
  ['2022:03', null],
  ['yesterday', null],
  ['', null],
])('a camera that says %j', (said, time) => {
  expect(cameraTime(said)).toEqual(time)
})

test.each([
  ['2022-03-16', null],
  ['2022-03-17', null],
  ['2022-03-18', 'later'],
  ['2099-01-01', 'later'],
  ['2000-01-01', 'never-set'],
  ['1980-01-01', 'never-set'],
])('of a file that came in on 17 March 2022 the day %s is in doubt: %s', (day, doubt) => {
  expect(dayDoubt(day, '2022-03-17T09:00:00.000Z')).toBe(doubt)
})
