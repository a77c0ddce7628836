import { expect, test } from 'vitest'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import { parseCoordinates } from '#shared/domain/place/coordinates.ts'
import { toPlace } from './entries/place-entry.ts'
import { placeOf } from './place-of.ts'

const id = '017fb6a5-e601-7000-8000-000000000001'
const metadata = (fields: EmbeddedMetadata['fields']): EmbeddedMetadata => ({
  reader: '',
  takenAt: '',
  offset: '',
  device: '',
  software: '',
  position: { latitude: 47.096, longitude: -37.54857 },
  altitude: null,
  direction: null,
  width: null,
  height: null,
  fields,
})
const gps = (name: string, value: string) => ({ group: 'gps', name, value })
const asWritten = [
  gps('GPSLatitudeRef', 'N'),
  gps('GPSLatitude', '47, 5, 45.6'),
  gps('GPSLongitudeRef', 'W'),
  gps('GPSLongitude', '37, 32, 54.852'),
]

test('a place keeps the numbers of the file, which read back as the same position, and no radius', () => {
  const place = toPlace(placeOf(id, 'uk', metadata(asWritten)))
  expect(place).toMatchObject({
    verbatim: '47°5′45.6″N 37°32′54.852″W',
    position: { latitude: 47.096, longitude: -37.54857 },
    uncertaintyMeters: null,
  })
  const read = parseCoordinates(place.verbatim)
  expect(read.ok && read.value.position.latitude).toBeCloseTo(47.096, 6)
  expect(read.ok && read.value.position.longitude).toBeCloseTo(-37.54857, 6)
})

test('where the file has them in another form, decimals stand for them', () => {
  const decimals = [gps('GPSLatitude', '47.096'), ...asWritten.slice(2)]
  expect(placeOf(id, 'uk', metadata(decimals)).coordinates).toBe('47.0960000, -37.5485700')
})
